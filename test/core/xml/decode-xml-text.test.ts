import { expect, test } from 'vitest';
import { decodeReferences } from '../../../src/core/xml/decode-references.ts';
import { decodeXmlText } from '../../../src/core/xml/decode-xml-text.ts';

test('UTF-8, UTF-16 and declared ISO-8859-1 become the same characters', () => {
  expect(decodeXmlText(Buffer.from('\uFEFF<a>é</a>'))).toBe('<a>é</a>');
  expect(decodeXmlText(Buffer.from('\uFEFF<a>é</a>', 'utf16le'))).toBe('<a>é</a>');
  expect(decodeXmlText(Buffer.from('<a>é</a>', 'utf16le'))).toBe('<a>é</a>');
  expect(decodeXmlText(Buffer.from('<a>é</a>', 'utf16le').swap16())).toBe('<a>é</a>');
  const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>';
  expect(decodeXmlText(Buffer.from(latin, 'latin1'))).toBe(latin);
});

test('characters of one text stay themselves, whatever its declaration says', () => {
  const text = '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>';
  expect(decodeXmlText(Buffer.from(text))).toBe(text);
});

test('references are decoded once, and what is none stays', () => {
  expect(decodeReferences('a &amp;lt; &#x41;&#66; &nbsp; &#x110000; & &quot;')).toBe(
    'a &lt; AB &nbsp; &#x110000; & "',
  );
});
