import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutXml } from '../../../src/core/xml/layout-xml.ts';
import { readXml } from '../../../src/core/xml/read-xml.ts';
import { tokenizeXml } from '../../../src/core/xml/tokenize-xml.ts';
import { descendantsOf } from '../../../src/core/xml/xml-node.ts';

const print = (xml: string): readonly string[] =>
  layoutXml(xml).lines.map(({ start, end, depth }) => '  '.repeat(depth) + xml.slice(start, end).trim());

/** Pieces that are markup alone and in every wrong order. */
const pieces = fc.array(
  fc.constantFrom(
    '<a>',
    '<b c="1>2">',
    "<d e='/'/>",
    '</a>',
    '</b>',
    'text',
    ' ',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?p',
    '?>',
    '<',
    '"',
  ),
  { maxLength: 40 },
);

describe('readable lines', () => {
  test('elements have lines of their own, text stays in its element', () => {
    expect(
      print('<?xml version="1.0"?><a x="1>2"><b> t &amp; </b><!-- <d> --><c><d/>\n\n<e></e></c></a>'),
    ).toEqual([
      '<?xml version="1.0"?>',
      '<a x="1>2">',
      '  <b> t &amp; </b>',
      '  <!-- <d> -->',
      '  <c>',
      '    <d/>',
      '    <e></e>',
      '  </c>',
      '</a>',
    ]);
  });

  test('mixed content and a blank value keep every character', () => {
    expect(print('<a>x<b/> y</a>')).toEqual(['<a>x<b/> y</a>']);
    expect(print('<a><b>  </b><![CDATA[<z>]]></a>')).toEqual(['<a><b>  </b><![CDATA[<z>]]></a>']);
    expect(print('<a><b>  </b></a>')).toEqual(['<a>', '  <b>  </b>', '</a>']);
  });

  test('what is not well-formed is shown as it came', () => {
    expect(print('<a><b>never closed')).toEqual(['<a>', '  <b>never closed']);
    expect(print('</a></a>no markup')).toEqual(['</a>', '</a>', 'no markup']);
    expect(print('<a><!-- open')).toEqual(['<a>', '  <!-- open']);
    expect(print('')).toEqual([]);
  });

  test('a line knows its parent and the line that closes it', () => {
    const { lines } = layoutXml('<a><b><c/></b></a>');
    expect(lines.map(({ name, parent, last }) => [name, parent, last])).toEqual([
      ['a', -1, 4],
      ['b', 0, 3],
      ['c', 1, 2],
      ['', 0, 3],
      ['', -1, 4],
    ]);
  });

  test('tokens hold every character once, and lines everything but white space between tags', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const xml = parts.join('');
        expect([...tokenizeXml(xml)].map(({ start, end }) => xml.slice(start, end)).join('')).toBe(xml);
        const shown = layoutXml(xml)
          .lines.map(({ start, end }) => xml.slice(start, end))
          .join('');
        expect(shown.replaceAll(/\s/g, '')).toBe(xml.replaceAll(/\s/g, ''));
      }),
      { numRuns: 2000 },
    );
  });

  test('the n-th start tag of a well-formed document is the n-th element of its tree', () => {
    const element = fc.letrec<{ node: string; inner: string }>((tie) => ({
      node: fc
        .tuple(fc.constantFrom('a', 'x:b', 'c1'), tie('inner'))
        .map(([name, inner]) => `<${name}>${inner}</${name}>`),
      inner: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            fc.constantFrom('text', ' ', '<e f=">"/>', '<!--<g>-->', '<![CDATA[<h>]]>', '<?i <j>?>'),
            tie('node'),
          ),
          { maxLength: 4 },
        )
        .map((parts) => parts.join('')),
    }));
    fc.assert(
      fc.property(element.inner, (inner) => {
        const xml = `<root xmlns:x="urn:x">${inner}</root>`;
        const reading = readXml(new TextEncoder().encode(xml));
        if (!reading.ok) throw new Error(reading.fault.detail);
        const names = [...descendantsOf(reading.root)].map(({ name }) => name);
        const tags = layoutXml(xml).elements.map(
          ({ start, tagEnd }) => /[\w:]+/.exec(xml.slice(start, tagEnd))?.[0],
        );
        expect(tags.map((tag) => tag?.split(':').at(-1))).toEqual(names);
      }),
      { numRuns: 1000 },
    );
  });

  test('a large or unterminated document takes no time', () => {
    const started = process.cpuUsage();
    layoutXml(`<a>${'<b c="d">e</b>'.repeat(20_000)}</a>`);
    layoutXml('<a "'.repeat(50_000));
    layoutXml('<a>'.repeat(50_000));
    // Processor time, so that a busy machine does not fail it.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
  });
});
