import { expect, test } from 'vitest';
import { prettyPrintXml } from '../../../src/renderer/screens/verdict/pretty-print-xml.ts';

test('every tag has its own line, and text stays with its element', () => {
  expect(prettyPrintXml('<a x="1>2"><b>text</b><c/><!-- <d> --></a>')).toBe(
    ['<a x="1>2">', '  <b>text</b>', '  <c/>', '  <!-- <d> -->', '</a>'].join('\n'),
  );
});

test('what is not well-formed is shown as it came', () => {
  expect(prettyPrintXml('<a><b>never closed')).toBe('<a>\n  <b>never closed');
  expect(prettyPrintXml('</a></a>no markup')).toContain('no markup');
  expect(prettyPrintXml('')).toBe('');
});

test('deep nesting does not make lines of spaces', () => {
  const deep = prettyPrintXml('<a>'.repeat(20_000));
  expect(Math.max(...deep.split('\n').map((line) => line.length))).toBeLessThan(100);
});
