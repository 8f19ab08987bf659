import { readXml } from './read-xml.ts';

/** A piece of markup or text exactly as it stands in the document. */
const tokens =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+/g;

interface OpenElement {
  readonly start: string;
  /** Children as they stand, for an element that holds text. */
  readonly raw: string[];
  /** Children line by line, for one that holds elements only. */
  readonly lines: string[];
  hasText: boolean;
}

/**
 * The same document with indentation, for reading only: nothing is changed but white space between elements, and an
 * element with text stays as it is. Never verify what comes out. What is not well-formed comes back as it came.
 */
export function prettyPrintXml(bytes: Uint8Array): string {
  const text = decode(bytes);
  const reading = readXml(bytes);
  if (!reading.ok) return text;
  reading.xml.dispose();
  const top: OpenElement = { start: '', raw: [], lines: [], hasText: false };
  const stack: OpenElement[] = [top];
  for (const [token] of text.matchAll(tokens)) place(token, stack);
  return `${top.lines.join('\n')}\n`;
}

function place(token: string, stack: OpenElement[]): void {
  const parent = stack.at(-1);
  if (parent === undefined) return;
  if (token.startsWith('</')) close(token, stack);
  else if (token.startsWith('<![CDATA[') || !token.startsWith('<')) addText(parent, token);
  else if (/^<[!?]/.test(token) || token.endsWith('/>')) addLines(parent, token, [token]);
  else stack.push({ start: token, raw: [], lines: [], hasText: false });
}

function close(end: string, stack: OpenElement[]): void {
  const element = stack.pop();
  const parent = stack.at(-1);
  if (element === undefined || parent === undefined) return;
  const raw = element.start + element.raw.join('') + end;
  const isFlat = element.hasText || element.lines.length === 0;
  const indented = element.lines.map((line) => `  ${line}`);
  addLines(parent, raw, isFlat ? [raw] : [element.start, ...indented, end]);
}

function addText(parent: OpenElement, token: string): void {
  parent.raw.push(token);
  if (token.trim() !== '') parent.hasText = true;
}

function addLines(parent: OpenElement, raw: string, lines: readonly string[]): void {
  parent.raw.push(raw);
  for (const line of lines) parent.lines.push(line);
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const isLatin = /^<\?xml[^>]*encoding\s*=\s*["'](iso-8859-1|latin-?1)["']/i.test(head);
  return new TextDecoder(isLatin ? 'latin1' : 'utf-8').decode(bytes);
}
