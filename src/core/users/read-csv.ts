/** One record of a CSV file with the line it starts on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvReading {
  readonly records: readonly CsvRecord[];
  /** The line of a quotation mark that is never closed, or null. */
  readonly openQuoteLine: number | null;
}

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Reads CSV as spreadsheets and consoles write it (RFC 4180, with semicolons, tabs or bars too, `sep=` lines, a byte order
 * mark and any line ending). Cells are data: one that begins with `=` is text like any other. Blank lines are left out.
 */
export function readCsv(text: string): CsvReading {
  const content = text.replace(/^\ufeff/, '');
  const hint = /^"?sep=(.)"?\r?\n/i.exec(content);
  const body = hint === null ? content : content.slice(hint[0].length);
  const delimiter = hint?.[1] ?? findDelimiter(body);
  return splitRecords(body, delimiter, hint === null ? 1 : 2);
}

/** The sign that occurs most in the first line, outside quotation marks; a comma when none does. */
function findDelimiter(text: string): string {
  const firstLine = /^[^\r\n]*(?:\r?\n|\r|$)/.exec(text.trimStart())?.[0] ?? '';
  const bare = firstLine.replaceAll(/"[^"]*"/g, '');
  const counted = delimiters.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? ',' : best.sign;
}

function splitRecords(text: string, delimiter: string, firstLine: number): CsvReading {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let position = 0;
  let line = firstLine;
  let startLine = firstLine;
  const endRecord = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: startLine, cells });
    cells = [];
  };
  while (position < text.length) {
    const cell =
      text[position] === '"' ? readQuoted(text, position, delimiter) : readBare(text, position, delimiter);
    if (cell === null) return { records, openQuoteLine: line };
    cells.push(cell.value);
    line += cell.lineBreaks;
    position = cell.end;
    if (text[position] === delimiter) {
      position += 1;
      // A delimiter at the very end has an empty cell after it, which changes nothing.
      continue;
    }
    position += text.startsWith('\r\n', position) ? 2 : 1;
    line += 1;
    endRecord();
    startLine = line;
  }
  endRecord();
  return { records, openQuoteLine: null };
}

interface Cell {
  readonly value: string;
  /** Where the delimiter or the line end stands. */
  readonly end: number;
  readonly lineBreaks: number;
}

function readBare(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end, lineBreaks: 0 };
}

function readQuoted(text: string, start: number, delimiter: string): Cell | null {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return null;
  const value = text.slice(start + 1, close).replaceAll('""', '"');
  // Anything between the closing mark and the delimiter is a fault of the writer and is left out.
  const { end } = readBare(text, close + 1, delimiter);
  return { value, end, lineBreaks: value.split(/\r\n|\r|\n/).length - 1 };
}
