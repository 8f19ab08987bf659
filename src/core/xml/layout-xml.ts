import { tokenizeXml, type XmlToken } from './tokenize-xml.ts';

/**
 * One line of the readable form: a piece of the text as it stands, `start` to `end` in UTF-16 code units. White space between
 * tags is in no line; everything else is in exactly one.
 */
export interface XmlLine {
  readonly start: number;
  readonly end: number;
  /** Elements around it. */
  readonly depth: number;
  /** The line of the element around it; -1 at the top. */
  readonly parent: number;
  /** The line that closes what this line opens; itself when it opens nothing. */
  readonly last: number;
  /** The name in a start tag as written, prefix included; empty for anything else. */
  readonly name: string;
}

/** Where an element stands, in document order: the n-th start tag is the n-th element of the parsed tree. */
export interface PlacedElement {
  readonly line: number;
  readonly start: number;
  /** End of its start tag. */
  readonly tagEnd: number;
  /** End of the element; of the text when it is not closed. */
  readonly end: number;
}

export interface XmlLayout {
  readonly lines: readonly XmlLine[];
  readonly elements: readonly PlacedElement[];
}

interface Measured {
  readonly isOpen: boolean;
  end: number;
  hasText: boolean;
  hasMarkup: boolean;
}

/**
 * Lays a document out in readable lines: a tag, comment or instruction on each, and an element with text in it whole on one,
 * so that no white space is ever added to a value. Without a parser: what is shown is what came, well-formed or not.
 */
export function layoutXml(text: string): XmlLayout {
  const tokens = [...tokenizeXml(text)].filter((token) => token.kind !== 'text' || !isBlank(text, token));
  const writer = new LineWriter(text, measureElements(text, tokens));
  for (const token of tokens) writer.place(token);
  return writer.finish();
}

/** First pass: how far every element reaches and what is directly in it. */
function measureElements(text: string, tokens: readonly XmlToken[]): readonly Measured[] {
  const elements: Measured[] = [];
  const stack: Measured[] = [];
  for (const token of tokens) {
    if (token.kind === 'end') {
      const closed = stack.pop();
      if (closed !== undefined) closed.end = token.end;
      continue;
    }
    const parent = stack.at(-1);
    const isText = token.kind === 'text' || token.kind === 'cdata';
    if (parent !== undefined) parent[isText ? 'hasText' : 'hasMarkup'] = true;
    if (!isTag(token)) continue;
    const isOpen = token.kind === 'start';
    const element = { isOpen, end: isOpen ? text.length : token.end, hasText: false, hasMarkup: false };
    elements.push(element);
    if (isOpen) stack.push(element);
  }
  return elements;
}

/** Second pass: the lines. Elements inside one that stands whole on a line are on that line too. */
class LineWriter {
  readonly #text: string;
  readonly #measured: readonly Measured[];
  readonly #lines: { -readonly [Key in keyof XmlLine]: XmlLine[Key] }[] = [];
  readonly #elements: PlacedElement[] = [];
  readonly #open: number[] = [];
  #wholeUntil = 0;

  constructor(text: string, measured: readonly Measured[]) {
    this.#text = text;
    this.#measured = measured;
  }

  place(token: XmlToken): void {
    if (isTag(token)) this.#placeElement(token);
    else if (token.start < this.#wholeUntil) return;
    else if (token.kind === 'end') this.#close(token);
    else this.#addLine(token.start, token.end, '');
  }

  finish(): XmlLayout {
    for (const opener of this.#open) this.#endAt(opener, this.#lines.length - 1);
    return { lines: this.#lines, elements: this.#elements };
  }

  #placeElement(token: XmlToken): void {
    const measured = this.#measured[this.#elements.length];
    if (measured === undefined) return;
    const { end } = measured;
    const isWithin = token.start < this.#wholeUntil;
    const isWhole = measured.hasText || !measured.hasMarkup;
    const line = isWithin
      ? this.#lines.length - 1
      : this.#addLine(token.start, isWhole ? end : token.end, nameOf(this.#text, token));
    this.#elements.push({ line, start: token.start, tagEnd: token.end, end });
    if (isWithin) return;
    if (isWhole) this.#wholeUntil = end;
    else this.#open.push(line);
  }

  #close(token: XmlToken): void {
    const opener = this.#open.pop();
    const line = this.#addLine(token.start, token.end, '');
    if (opener !== undefined) this.#endAt(opener, line);
  }

  #endAt(opener: number, last: number): void {
    const line = this.#lines[opener];
    if (line !== undefined) line.last = last;
  }

  #addLine(start: number, end: number, name: string): number {
    const line = this.#lines.length;
    const parent = this.#open.at(-1) ?? -1;
    this.#lines.push({ start, end, depth: this.#open.length, parent, last: line, name });
    return line;
  }
}

function isTag(token: XmlToken): boolean {
  return token.kind === 'start' || token.kind === 'empty';
}

function nameOf(text: string, token: XmlToken): string {
  return /^<([^\s/>]*)/.exec(text.slice(token.start, Math.min(token.end, token.start + 300)))?.[1] ?? '';
}

function isBlank(text: string, { start, end }: XmlToken): boolean {
  return text.slice(start, end).trim() === '';
}
