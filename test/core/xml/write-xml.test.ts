import { expect, test } from 'vitest';
import { readXml } from '../../../src/core/xml/read-xml.ts';
import { writeXml } from '../../../src/core/xml/write-xml.ts';
import { attributeOf, pureTextOf } from '../../../src/core/xml/xml-node.ts';

test('whatever text goes in comes out again, in content and in attributes', () => {
  const hostile = ' <a b="c">&amp;\'\t\r\n]]>\u{1f600} ';
  const reading = readXml(
    new TextEncoder().encode(writeXml({ name: 'x', attributes: { y: hostile }, children: [hostile] })),
  );
  if (!reading.ok) throw new Error(reading.fault.detail);
  expect(pureTextOf(reading.root)).toBe(hostile);
  expect(attributeOf(reading.root, 'y')).toBe(hostile);
});

test('indentation leaves text alone', () => {
  const xml = writeXml(
    {
      name: 'a',
      attributes: { left: null },
      children: [{ name: 'b', children: ['t'] }, null, { name: 'c' }],
    },
    { isIndented: true, hasDeclaration: true },
  );
  expect(xml).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b>t</b>\n  <c/>\n</a>\n');
});

test('what XML cannot carry is refused', () => {
  expect(() => writeXml({ name: 'a', children: ['\u0000'] })).toThrow(RangeError);
  expect(() => writeXml({ name: 'a', children: ['\ud800'] })).toThrow(RangeError);
  expect(() => writeXml({ name: 'a b' })).toThrow(RangeError);
});
