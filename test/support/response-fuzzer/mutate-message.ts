import { createHash } from 'node:crypto';
import { canonicalizeExclusive } from '../../../src/core/xml/canonicalize.ts';
import { readXml } from '../../../src/core/xml/read-xml.ts';
import { childElements, descendantsOf, type XmlElement } from '../../../src/core/xml/xml-node.ts';
import { signPart } from '../response-generator/sign-part.ts';
import { evilNameId, type Wrapping, wrapSignature } from '../response-generator/wrap-signature.ts';
import { findElements, splice, textOfSpan } from './element-spans.ts';
import type { Mutation } from './mutation.ts';
import type { Random } from './random.ts';

const forms = [
  'xsw1',
  'xsw2',
  'xsw3',
  'xsw4',
  'xsw5',
  'xsw6',
  'xsw7',
  'xsw8',
  'hidden',
  'hidden-response',
] as const;
const places = [
  'extensions',
  'status-detail',
  'advice',
  'attribute-value',
  'conditions',
  'issuer',
  'name-id',
  'confirmation-data',
  'authn-context',
  'audience-restriction',
  'key-info',
] as const;
const before = [
  '<!DOCTYPE samlp:Response>',
  '<!DOCTYPE r [<!ATTLIST saml:Assertion ID CDATA "_evil">]>',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
  '<?x y?>',
  '<!-- x -->',
  '\ufeff',
  ' ',
  'x',
] as const;
const after = ['<x/>', ' ', 'x', '<!-- x -->', '<?x y?>', '\u0000'] as const;

function wrap(xml: string, random: Random): string {
  const wrapping: Wrapping = {
    form: random.pick(forms),
    place: random.pick(places),
    signature: random.pick(['original', 'evil', 'both']),
    keepsId: random.below(2) === 0,
  };
  return wrapSignature(xml, wrapping);
}

/** Another person in the NameID, as an attacker would want it. */
function forgeName(xml: string): string {
  return xml.replace(/(<saml:NameID[^>]*>)[^<]*/, `$1${evilNameId}`);
}

/** Every digest as it has to be for what now stands there: what anybody can do without a key. */
function recomputeDigests(xml: string): string {
  const reading = readXml(Buffer.from(xml));
  if (!reading.ok) return xml;
  let text = xml;
  for (const element of descendantsOf(reading.root)) {
    const signature = childElements(element).find(({ name }) => name === 'Signature');
    if (signature !== undefined) text = setDigest(text, element, signature);
  }
  return text;
}

function setDigest(xml: string, element: XmlElement, signature: XmlElement): string {
  const id = element.attributes.find(({ name }) => name === 'ID')?.value ?? '';
  const digest = createHash('sha256')
    .update(canonicalizeExclusive(element, { without: signature }))
    .digest('base64');
  const at = xml.indexOf(`URI="#${id}"`);
  return at === -1 ? xml : xml.slice(0, at) + xml.slice(at).replace(/(DigestValue>)[^<]*/, `$1${digest}`);
}

/** The assertion signed anew by a key that nobody trusts; KeyInfo names that key, the trusted one or none. */
function signAsAttacker(xml: string, random: Random): string {
  const keyInfo = random.pick(['own', 'none', 'trusted'] as const);
  const assertion = /<saml:Assertion[ >].*<\/saml:Assertion>/s.exec(xml)?.[0] ?? '';
  const bare = assertion.replace(/<ds:Signature[ >].*?<\/ds:Signature>/s, '');
  const forged = forgeName(xml.replace(assertion, () => bare));
  return signPart(forged, 'Assertion', { keyName: 'mallory', keyInfo });
}

function swapSignatures(xml: string): string {
  const [first, second] = findElements(xml)
    .filter(({ name }) => name === 'ds:Signature')
    .toSorted((a, b) => a.start - b.start);
  if (first === undefined || second === undefined) return xml;
  return splice(splice(xml, second, textOfSpan(xml, first)), first, textOfSpan(xml, second));
}

/** Attacks on the message as a whole. Those that do not fit a message leave it as it is, or throw. */
const attacks: readonly (readonly [string, (xml: string, random: Random) => string])[] = [
  ['wrap the signature', wrap],
  ['wrap the signature', wrap],
  ['put something before the root', (xml, random) => random.pick(before) + xml],
  ['put something behind the root', (xml, random) => xml + random.pick(after)],
  ['forge the NameID', forgeName],
  ['forge the NameID and its digest', (xml) => recomputeDigests(forgeName(xml))],
  ['recompute the digests', recomputeDigests],
  ['sign as somebody else', signAsAttacker],
  ['swap the signatures', swapSignatures],
];

export const messageMutations: readonly Mutation[] = attacks.map(([name, attack]) => ({
  name,
  apply: (xml, random) => {
    try {
      return attack(xml, random);
    } catch {
      return null;
    }
  },
}));
