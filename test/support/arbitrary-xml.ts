import fc from 'fast-check';

const prefixes = ['a', 'b', 'saml', 'é'] as const;
const uris = ['urn:one', 'urn:two', 'http://three.test/?x=1;y=%20', 'HTTPS://FOUR.test/#f'] as const;
const names = ['x', 'y', 'Z', 'ID', 'né', '𐐀', 'ﬀ'] as const;
const texts = [
  't',
  ' ',
  '\n',
  '&amp;',
  '&lt;',
  '&gt;',
  '&#13;',
  '&#x9;',
  '"',
  "'",
  'é',
  '😀',
  '&#xFEFF;',
  ']]',
];

const text = fc.array(fc.constantFrom(...texts), { maxLength: 4 }).map((parts) => parts.join(''));
const value = text.map((inside) => inside.replaceAll('"', '&quot;'));
const leaf = fc.oneof(
  text,
  text.map((inside) => `<![CDATA[${inside.replaceAll(']', '')}]]>`),
  text.map((inside) => `<!--${inside}-->`),
  fc.constantFrom('<?p?>', '<?p one  two ?>', '<?q \r\n?>'),
);
const declarations = fc.dictionary(fc.constantFrom('', ...prefixes), fc.constantFrom(...uris), {
  maxKeys: 3,
  noNullPrototype: true,
});
const attributes = fc.uniqueArray(
  fc.tuple(fc.constantFrom('', '', 'xml', ...prefixes), fc.constantFrom(...names), value),
  { maxLength: 4, selector: ([prefix, name]) => `${prefix}:${name}` },
);

interface Tag {
  readonly prefix: string;
  readonly name: string;
  readonly declared: Record<string, string>;
  readonly attributes: readonly (readonly [prefix: string, name: string, value: string])[];
  readonly takesDefaultBack: boolean;
}

const tag: fc.Arbitrary<Tag> = fc.record({
  prefix: fc.constantFrom('', ...prefixes),
  name: fc.constantFrom(...names),
  declared: declarations,
  attributes,
  takesDefaultBack: fc.boolean(),
});

/** XML documents without a DTD in which everything that canonicalisation cares about is frequent. */
export const arbitraryXml: fc.Arbitrary<string> = fc
  .letrec<{ element: string; node: string }>((tie) => ({
    node: fc.oneof({ depthSize: 'small' }, leaf, tie('element')),
    element: fc.tuple(tag, fc.array(tie('node'), { maxLength: 4 })).map(([start, inside]) => {
      return writeElement(start, inside.join(''));
    }),
  }))
  .element.map((element) => {
    const all = prefixes.map((prefix, index) => `xmlns:${prefix}="${uris[index % uris.length] ?? ''}"`);
    return `<root ${all.join(' ')}>${element}</root>`;
  });

function writeElement(start: Tag, inside: string): string {
  const declared = Object.entries(start.declared).map(
    ([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${uri}"`,
  );
  const back = start.takesDefaultBack && !Object.hasOwn(start.declared, '') ? ' xmlns=""' : '';
  const values = start.attributes.map(([prefix, name, text]) => ` ${qualify(prefix, name)}="${text}"`);
  const name = qualify(start.prefix, start.name);
  return `<${name}${declared.join('')}${back}${values.join('')}>${inside}</${name}>`;
}

function qualify(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}
