import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResponseView } from '../../../../src/core/saml/response/view/response-view.ts';
import { viewResponse } from '../../../../src/core/saml/response/view/view-response.ts';
import { findMatches } from '../../../../src/renderer/screens/verdict/viewer/find-matches.ts';
import { coverageOf } from '../../../../src/renderer/screens/verdict/viewer/lines/coverage.ts';
import { segmentsOf } from '../../../../src/renderer/screens/verdict/viewer/lines/row-segments.ts';
import {
  canFold,
  type Row,
  rawRows,
  readableRows,
  rowAt,
} from '../../../../src/renderer/screens/verdict/viewer/lines/view-rows.ts';
import { pathOf } from '../../../../src/renderer/screens/verdict/viewer/path-of.ts';

const nothing = new Set<number>();
const show = ({ text }: ResponseView, rows: readonly Row[]): readonly string[] =>
  rows.map(({ start, end, indent }) => ' '.repeat(indent) + text.slice(start, end));

describe('rows of the response', () => {
  test('readable lines are cut to the width of the pane', () => {
    const view = viewResponse('<a><b>0123456789abcdefghij</b></a>');
    const rows = readableRows(view, { folded: nothing, marked: nothing, columns: 18 });
    expect(show(view, rows)).toEqual(['<a>', '  <b>0123456789abc', '  defghij</b>', '</a>']);
    expect(rows.map(({ line, isFirst }) => [line, isFirst])).toEqual([
      [0, true],
      [1, true],
      [1, false],
      [2, true],
    ]);
  });

  test('a folded element is one row, a folded value says how much is left out', () => {
    const view = viewResponse(`<a><b><c/></b><d>${'x'.repeat(500)}</d></a>`);
    expect([0, 1, 2, 4].map((line) => canFold(view, line))).toEqual([true, true, false, true]);
    const rows = readableRows(view, { folded: new Set([1, 4]), marked: nothing, columns: 30 });
    expect(rows.map(({ line }) => line)).toEqual([0, 1, 4, 5]);
    expect(rows[2]?.hidden).toBe(500 + '<d></d>'.length - 28);
  });

  test('checks have a row of their own below their line', () => {
    const view = viewResponse('<a><b/></a>');
    const rows = readableRows(view, { folded: nothing, marked: new Set([1]), columns: 40 });
    expect(rows.map(({ line, isForChecks }) => [line, isForChecks])).toEqual([
      [0, false],
      [1, false],
      [1, true],
      [2, false],
    ]);
  });

  test('raw rows hold every character once and number the lines of the source', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', 'a', ' ', '\n', '🙂', '\r') }),
        fc.integer({ min: 16, max: 40 }),
        (text, columns) => {
          const rows = rawRows(text, columns);
          expect(
            rows
              .map(({ start, end }) => text.slice(start, end))
              .join('')
              .replaceAll('\n', ''),
          ).toBe(text.replaceAll('\n', ''));
          expect(rows.every(({ start, end }) => end - start <= columns)).toBe(true);
          expect(rows.filter(({ isFirst }) => isFirst)).toHaveLength(
            text.replace(/\n$/, '').split('\n').length,
          );
        },
      ),
    );
  });

  test('the row of an offset is found', () => {
    const rows = rawRows('a'.repeat(100), 20);
    expect([0, 19, 20, 99, 500].map((offset) => rowAt(rows, offset))).toEqual([0, 0, 1, 4, 4]);
    expect(rowAt([], 3)).toBe(0);
  });
});

describe('search and marks', () => {
  const view = viewResponse('<a x="Alpha"><b>alpha ALPHA</b></a>');

  test('every place is found with its line, whatever the case', () => {
    expect(findMatches(view, 'alpha').map(({ line, start }) => [line, start])).toEqual([
      [0, 6],
      [1, 16],
      [1, 22],
    ]);
    expect(findMatches(view, '  ')).toEqual([]);
    expect(findMatches(view, 'omega')).toEqual([]);
  });

  test('a row is cut where a mark begins or ends', () => {
    const matches = [{ start: 2, end: 4 }];
    const pieces = segmentsOf(
      { start: 0, end: 6 },
      { coverage: [], pointedAt: [{ start: 3, end: 9 }], matches },
    );
    expect(pieces.map(({ start, end, isMatch, isPointedAt }) => [start, end, isMatch, isPointedAt])).toEqual([
      [0, 2, false, false],
      [2, 3, true, false],
      [3, 4, true, true],
      [4, 6, false, true],
    ]);
  });

  test('where a line is, in the names of the elements around it', () => {
    expect(pathOf(viewResponse('<s:a><s:b><c/></s:b></s:a>'), 2)).toBe('a › b › c');
  });

  test('what a signature covers leaves the signature out, and holds when the verdict says so', () => {
    const text =
      '<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="r"><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><Reference URI="#r"/></SignedInfo></Signature><p:Status/></p:Response>';
    const signed = viewResponse(text);
    const [coverage] = coverageOf(signed, 'response');
    expect(coverage).toMatchObject({ letter: 'R', holds: true });
    expect(coverage?.pieces.map(({ start, end }) => text.slice(start, end)).join('')).not.toContain(
      'Signature',
    );
    expect(coverageOf(signed, 'assertion')[0]?.holds).toBe(false);
  });
});
