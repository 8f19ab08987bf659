import { expect, test } from 'vitest';
import { prettyPrintXml } from '../../../src/core/xml/pretty-print.ts';

const print = (xml: string): string => prettyPrintXml(new TextEncoder().encode(xml));

test('elements are indented, text stays as it is', () => {
  expect(print('<?xml version="1.0"?><a x="1>2"><b> t &amp; </b><!-- c --><c><d/>\n\n<e></e></c></a>')).toBe(
    [
      '<?xml version="1.0"?>',
      '<a x="1>2">',
      '  <b> t &amp; </b>',
      '  <!-- c -->',
      '  <c>',
      '    <d/>',
      '    <e></e>',
      '  </c>',
      '</a>',
      '',
    ].join('\n'),
  );
});

test('mixed content and a blank value keep every character', () => {
  expect(print('<a>x<b/> y</a>')).toBe('<a>x<b/> y</a>\n');
  expect(print('<a><b>  </b><![CDATA[<z>]]></a>')).toBe('<a><b>  </b><![CDATA[<z>]]></a>\n');
  expect(print('<a><b>  </b></a>')).toBe('<a>\n  <b>  </b>\n</a>\n');
});

test('what is not well-formed, or has a DOCTYPE, comes back as it came', () => {
  expect(print('<a><b></a>')).toBe('<a><b></a>');
  expect(print('<!DOCTYPE a><a/>')).toBe('<!DOCTYPE a><a/>');
});

test('a large document takes no time', () => {
  const started = process.cpuUsage();
  print(`<a>${'<b c="d">e</b>'.repeat(20_000)}</a>`);
  // Processor time, so that a busy machine does not fail it.
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});
