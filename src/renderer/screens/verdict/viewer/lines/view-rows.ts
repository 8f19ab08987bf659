import type { ResponseView } from '../../../../../core/saml/response/view/response-view.ts';

/** One row on the screen: a piece of a line that is as wide as the pane. */
export interface Row {
  /** Of the readable form; of the source in the raw form. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** In characters. */
  readonly indent: number;
  /** The first row of its line, which carries the number. */
  readonly isFirst: boolean;
  /** Characters of a folded value that are not shown. */
  readonly hidden: number;
  /** Holds no text but the checks that fail at its line, so that they cover nothing. */
  readonly isForChecks: boolean;
}

/** Deeper than this, lines are not indented further: hostile nesting must not make rows of spaces. */
const deepestIndent = 16;
const indentWidth = 2;
/** A value longer than this can be folded. */
export const longValue = 400;

/** Whether a line opens something that can be put away: an element with children, or a long value. */
export function canFold({ lines }: ResponseView, line: number): boolean {
  const at = lines[line];
  return at !== undefined && (at.last > line || at.end - at.start > longValue);
}

export interface Layout {
  readonly folded: ReadonlySet<number>;
  /** Lines with a row of checks below them. */
  readonly marked: { readonly has: (line: number) => boolean };
  readonly columns: number;
}

/** The readable form as rows, without what is folded. */
export function readableRows(view: ResponseView, layout: Layout): readonly Row[] {
  const rows: Row[] = [];
  let index = 0;
  while (index < view.lines.length) {
    for (const row of rowsOfLine(view, index, layout)) rows.push(row);
    index = layout.folded.has(index) ? (view.lines[index]?.last ?? index) + 1 : index + 1;
  }
  return rows;
}

function rowsOfLine(view: ResponseView, index: number, layout: Layout): readonly Row[] {
  const line = view.lines[index];
  if (line === undefined) return [];
  const indent = Math.min(line.depth, deepestIndent) * indentWidth;
  const { start, end } = trimSpace(view.text, line);
  const pieces = cutRows(view.text, { start, end }, Math.max(layout.columns - indent, 16));
  const isValueFolded = layout.folded.has(index) && line.last === index;
  const shown = isValueFolded ? pieces.slice(0, 1) : pieces;
  const rows: Row[] = shown.map((range, piece) => ({
    ...range,
    line: index,
    indent,
    isFirst: piece === 0,
    hidden: piece === shown.length - 1 ? end - range.end : 0,
    isForChecks: false,
  }));
  if (layout.marked.has(index))
    rows.push({ line: index, start: end, end, indent, isFirst: false, hidden: 0, isForChecks: true });
  return rows;
}

/** The response as it came, cut where the source or the pane ends. */
export function rawRows(text: string, columns: number): readonly Row[] {
  let line = 0;
  return cutRows(text, { start: 0, end: text.length }, Math.max(columns, 16)).map((range) => {
    const isFirst = range.start === 0 || text.charAt(range.start - 1) === '\n';
    if (isFirst && range.start > 0) line += 1;
    return { line, ...range, indent: 0, isFirst, hidden: 0, isForChecks: false };
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** At least one row, even for nothing. */
function cutRows(text: string, { start, end }: Range, columns: number): readonly Range[] {
  const ranges: Range[] = [];
  let at = start;
  do {
    const newLine = text.indexOf('\n', at);
    const lineEnd = newLine === -1 || newLine >= end ? end : newLine;
    const rowEnd = wholeCharacter(text, Math.min(at + columns, lineEnd), at);
    ranges.push({ start: at, end: rowEnd });
    at = rowEnd === lineEnd && lineEnd < end ? rowEnd + 1 : rowEnd;
  } while (at < end);
  return ranges;
}

/** Not between the two halves of a character beyond U+FFFF. */
function wholeCharacter(text: string, end: number, start: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff && end - 1 > start ? end - 1 : end;
}

/** White space around a piece is layout of the source. */
function trimSpace(text: string, { start, end }: Range): Range {
  const piece = text.slice(start, end);
  const trimmed = piece.trimStart();
  return { start: end - trimmed.length, end: start + piece.trimEnd().length };
}

/** The row that holds an offset, or the nearest before it. */
export function rowAt(rows: readonly Row[], offset: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
