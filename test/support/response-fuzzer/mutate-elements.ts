import { type ElementSpan, findElements, splice, textOfSpan } from './element-spans.ts';
import type { Mutation } from './mutation.ts';
import type { Random } from './random.ts';

type Change = (xml: string, random: Random, element: ElementSpan) => string;

/** A change of one element, picked at random. */
function onElement(name: string, change: Change): Mutation {
  return {
    name,
    apply: (xml, random) => {
      const elements = findElements(xml);
      return elements.length === 0 ? null : change(xml, random, random.pick(elements));
    },
  };
}

/** A place where an element may stand: before, behind or within another. */
function pickPlace(xml: string, random: Random): number {
  const element = random.pick(findElements(xml));
  return random.pick([element.start, element.end, element.innerStart, element.innerEnd]);
}

const insertAt = (xml: string, at: number, text: string): string => splice(xml, { start: at, end: at }, text);

const wrappers = [
  'samlp:Extensions',
  'samlp:StatusDetail',
  'saml:Advice',
  'saml:AttributeValue',
  'saml:Assertion',
  'samlp:Response',
  'saml:Condition',
  'ds:Object',
  'x',
] as const;
const names = [
  'saml:Assertion',
  'saml:EncryptedAssertion',
  'samlp:Assertion',
  'saml:NameID',
  'saml:Subject',
  'saml:Issuer',
  'samlp:Status',
  'samlp:Response',
  'ds:Signature',
  'ds:Object',
  'saml:Advice',
  'saml:OneTimeUse',
] as const;

export const elementMutations: readonly Mutation[] = [
  onElement('delete an element', (xml, _random, element) => splice(xml, element, '')),
  onElement('double an element', (xml, _random, element) =>
    insertAt(xml, element.end, textOfSpan(xml, element)),
  ),
  onElement('copy an element elsewhere', (xml, random, element) =>
    insertAt(xml, pickPlace(xml, random), textOfSpan(xml, element)),
  ),
  onElement('move an element', (xml, random, element) => {
    const rest = splice(xml, element, '');
    return findElements(rest).length === 0
      ? rest
      : insertAt(rest, pickPlace(rest, random), textOfSpan(xml, element));
  }),
  onElement('replace an element by another', (xml, random, element) =>
    splice(xml, element, textOfSpan(xml, random.pick(findElements(xml)))),
  ),
  onElement('wrap an element', (xml, random, element) => {
    const wrapper = random.pick(wrappers);
    return splice(xml, element, `<${wrapper}>${textOfSpan(xml, element)}</${wrapper}>`);
  }),
  onElement('unwrap an element', (xml, _random, { start, end, innerStart, innerEnd }) =>
    splice(xml, { start, end }, xml.slice(innerStart, innerEnd)),
  ),
  onElement('empty an element', (xml, _random, { innerStart, innerEnd }) =>
    splice(xml, { start: innerStart, end: innerEnd }, ''),
  ),
  onElement('rename an element', (xml, random, element) => {
    const name = random.pick(names);
    const text = textOfSpan(xml, element);
    const renamed = text
      .replace(`<${element.name}`, () => `<${name}`)
      .replace(new RegExp(`</${element.name}>$`), () => `</${name}>`);
    return splice(xml, element, renamed);
  }),
  onElement('reverse the children', (xml, _random, { innerStart, innerEnd }) => {
    const inner = xml.slice(innerStart, innerEnd);
    const all = findElements(inner);
    const children = all.filter(
      (one) => !all.some((other) => other.start < one.start && one.end <= other.end),
    );
    const reversed = children.toReversed().map((child) => textOfSpan(inner, child));
    return splice(xml, { start: innerStart, end: innerEnd }, reversed.join(''));
  }),
];
