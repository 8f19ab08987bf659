import type { Mutation } from './mutation.ts';
import type { Random } from './random.ts';

interface AttributeSpan {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function findAttributes(xml: string): readonly AttributeSpan[] {
  return [...xml.matchAll(/ ([A-Za-z_][\w.:-]*)="([^"<]*)"/g)].map((match) => ({
    name: match[1] ?? '',
    value: match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function onAttribute(
  name: string,
  change: (attribute: AttributeSpan, random: Random, all: readonly AttributeSpan[]) => string,
): Mutation {
  return {
    name,
    apply: (xml, random) => {
      const all = findAttributes(xml);
      if (all.length === 0) return null;
      const picked = random.pick(all);
      return xml.slice(0, picked.start) + change(picked, random, all) + xml.slice(picked.end);
    },
  };
}

const attribute = (name: string, value: string): string => ` ${name}="${value}"`;
const whole = ({ name, value }: AttributeSpan): string => attribute(name, value);

const values = [
  '',
  '#',
  '#_assertion',
  '#_response',
  '_assertion',
  '_response',
  '2.0',
  '1.1',
  '2026-11-25T10:05:00Z',
  '2099-01-01T00:00:00Z',
  'urn:oasis:names:tc:SAML:2.0:assertion',
  'urn:oasis:names:tc:SAML:2.0:protocol',
  'http://www.w3.org/2000/09/xmldsig#',
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
  'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  'http://www.w3.org/2001/10/xml-exc-c14n#',
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  'urn:evil',
  'relative',
] as const;
const idNames = ['ID', 'Id', 'id', 'xml:id', 'AssertionID', 'x:ID'] as const;
const declarations = ['xmlns', 'xmlns:saml', 'xmlns:samlp', 'xmlns:ds', 'xmlns:x', 'xmlns:xml'] as const;
const flipCase = (text: string): string =>
  text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();

export const attributeMutations: readonly Mutation[] = [
  onAttribute('delete an attribute', () => ''),
  onAttribute('double an attribute', (one) => whole(one) + whole(one)),
  onAttribute('give an attribute a known value', (one, random) => attribute(one.name, random.pick(values))),
  onAttribute('give an attribute the value of another', (one, random, all) =>
    attribute(one.name, random.pick(all).value),
  ),
  onAttribute('change one character of a value', (one, random) => {
    const at = random.below(one.value.length);
    const character = String.fromCharCode(33 + random.below(90)).replace(/["<&]/, '_');
    return attribute(one.name, one.value.slice(0, at) + character + one.value.slice(at + 1));
  }),
  onAttribute('change the letter case of a value', (one) => attribute(one.name, flipCase(one.value))),
  onAttribute('add white space to a value', (one, random) =>
    attribute(
      one.name,
      random.pick([` ${one.value}`, `${one.value} `, `${one.value}&#10;`, `&#9;${one.value}`]),
    ),
  ),
  onAttribute('rename an attribute', (one, random) =>
    attribute(random.pick([flipCase(one.name), `x${one.name}`, `saml:${one.name}`, ...idNames]), one.value),
  ),
  onAttribute(
    'claim an ID',
    (one, random, all) => whole(one) + attribute(random.pick(idNames), random.pick(all).value),
  ),
  onAttribute(
    'declare a namespace',
    (one, random) => whole(one) + attribute(random.pick(declarations), random.pick(values)),
  ),
  onAttribute('write a value with a character reference', (one) =>
    attribute(
      one.name,
      one.value.replace(/^./, (first) => `&#${first.codePointAt(0) ?? 0};`),
    ),
  ),
  onAttribute('quote a value otherwise', (one) => ` ${one.name} = '${one.value.replaceAll("'", '&apos;')}'`),
];
