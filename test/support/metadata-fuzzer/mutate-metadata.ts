import fc from 'fast-check';

/** One change to a file, as data: fast-check can then shrink it. Numbers are places, taken modulo what is there. */
export interface Mutation {
  readonly kind: TokenChange | OctetChange;
  readonly at: number;
  /** A second place. */
  readonly other: number;
  readonly text: string;
  readonly count: number;
}

export type Encoding = (typeof encodings)[number];
export const encodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'utf-16le-bare',
  'latin1',
  'wrong-name',
] as const;

const hostileTexts = [
  '',
  ' ',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'https://idp.example.test@evil.test/',
  'https://idp.example.test/\u202esso',
  'https://\u0456dp.example.test/',
  '\\\\host\\share',
  '__proto__',
  '{detail}',
  '&amp;&#0;',
  '<!---->',
  '<![CDATA[x]]>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#x10ffff;',
  '\u0000',
  '\ufffe',
  ']]>',
  '-----BEGIN CERTIFICATE-----',
  'MIIB',
  'urn:oasis:names:tc:SAML:2.0:metadata',
  '<md:IDPSSODescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
  '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="urn:other"/>',
  'xmlns:md="urn:other"',
  'xml:base="http://evil.test/"',
  'xsi:schemaLocation="urn:x http://127.0.0.1:1/x.xsd"',
  'validUntil="0000-00-00T00:00:00Z"',
  'x'.repeat(5_000),
  '<a>'.repeat(300),
] as const;

type Tokens = readonly string[];

const tokenChanges = {
  drop: (tokens: Tokens, { at }: Mutation) => tokens.toSpliced(at, 1),
  double: (tokens: Tokens, { at }: Mutation) => tokens.toSpliced(at, 0, tokens[at] ?? ''),
  blank: (tokens: Tokens, { at }: Mutation) =>
    change(tokens, at, (token) => token.replaceAll(/"[^"]*"|[^<>"=]/g, '')),
  swap: (tokens: Tokens, { at, other }: Mutation) =>
    tokens.with(at, tokens[other % tokens.length] ?? '').with(other % tokens.length, tokens[at] ?? ''),
  insert: (tokens: Tokens, { at, text }: Mutation) => tokens.toSpliced(at, 0, text),
  attribute: (tokens: Tokens, { at, text }: Mutation) =>
    change(tokens, at, (token) => token.replace(/"[^"]*"/, () => `"${text}"`)),
  content: (tokens: Tokens, { at, text }: Mutation) =>
    change(tokens, at, (token) => (token.startsWith('<') ? token + text : text)),
  rename: (tokens: Tokens, { at, text }: Mutation) =>
    change(tokens, at, (token) => token.replace(/^(<\/?)[\w:.-]+/, (_name, start: string) => start + text)),
  repeat: (tokens: Tokens, { at, count }: Mutation) => change(tokens, at, (token) => token.repeat(count)),
} as const;
type TokenChange = keyof typeof tokenChanges;

const octetChanges = {
  set: (bytes: Buffer, { at, other }: Mutation) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from([other % 256]), bytes.subarray(at + 1)]),
  cut: (bytes: Buffer, { at, count }: Mutation) =>
    Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + count)]),
  again: (bytes: Buffer, { at, count }: Mutation) =>
    Buffer.concat([bytes.subarray(0, at + count), bytes.subarray(at)]),
} as const;
type OctetChange = keyof typeof octetChanges;

function change(tokens: Tokens, at: number, write: (token: string) => string): Tokens {
  return tokens.with(at, write(tokens[at] ?? ''));
}

const place = fc.nat(100_000);
/** Every kind of change, one as likely as another. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...typedKeys(tokenChanges), ...typedKeys(octetChanges)),
  at: place,
  other: place,
  text: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: 'binary' }) },
  ),
  count: fc.integer({ min: 1, max: 300 }),
});

function typedKeys<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}

/** The file as octets after all changes, in order; those of octets come last. */
export function mutateMetadata(source: string, mutations: readonly Mutation[], encoding: Encoding): Buffer {
  let tokens: Tokens = source.match(/<!--[\s\S]*?-->|<[^>]*>|[^<]+/g)?.map(String) ?? [source];
  for (const each of mutations) {
    if (isTokenChange(each.kind) && tokens.length > 0)
      tokens = tokenChanges[each.kind](tokens, { ...each, at: each.at % tokens.length });
  }
  let bytes = encode(tokens.join(''), encoding);
  for (const each of mutations) {
    if (!isTokenChange(each.kind) && bytes.length > 0)
      bytes = octetChanges[each.kind](bytes, { ...each, at: each.at % bytes.length });
  }
  return bytes;
}

function isTokenChange(kind: Mutation['kind']): kind is TokenChange {
  return Object.hasOwn(tokenChanges, kind);
}

function encode(source: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(source);
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${source}`);
    case 'utf-16le':
      return Buffer.from(`\ufeff${source}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${source}`, 'utf16le').swap16();
    case 'utf-16le-bare':
      return Buffer.from(source, 'utf16le');
    case 'latin1':
      return Buffer.from(source.replace('UTF-8', 'ISO-8859-1'), 'latin1');
    case 'wrong-name':
      return Buffer.from(source.replace('UTF-8', 'UTF-7'));
  }
}
