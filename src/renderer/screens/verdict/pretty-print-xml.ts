/** Deeper than this, lines are not indented further: hostile nesting must not make lines of spaces. */
const deepestIndent = 40;

/**
 * Puts every tag on its own line, indented; for reading only. Text between tags is kept as it is. One pass over the
 * text, without a parser: what is shown is what came, even when it is not well-formed.
 */
export function prettyPrintXml(xml: string): string {
  const lines: string[] = [];
  let depth = 0;
  let at = 0;
  while (at < xml.length) {
    const piece = nextPiece(xml, at);
    at += piece.length;
    const text = piece.trim();
    if (text === '') continue;
    const closes = text.startsWith('</');
    if (closes) depth = Math.max(0, depth - 1);
    if (closes && isOpenedOn(lines.at(-1), text)) lines[lines.length - 1] += text;
    else if (!text.startsWith('<') && isOpeningTag(lines.at(-1)?.trim())) lines[lines.length - 1] += text;
    else lines.push('  '.repeat(Math.min(depth, deepestIndent)) + text);
    if (isOpeningTag(text)) depth += 1;
  }
  return lines.join('\n');
}

/** One tag with its brackets, or the text up to the next tag. */
function nextPiece(xml: string, at: number): string {
  if (!xml.startsWith('<', at)) return xml.slice(at, endOf(xml, at, '<'));
  if (xml.startsWith('<!--', at)) return xml.slice(at, endOf(xml, at, '-->') + 3);
  if (xml.startsWith('<![CDATA[', at)) return xml.slice(at, endOf(xml, at, ']]>') + 3);
  return xml.slice(at, tagEnd(xml, at));
}

/** Where `mark` begins, or the end of the text when it is missing. */
function endOf(xml: string, at: number, mark: string): number {
  const end = xml.indexOf(mark, at);
  return end === -1 ? xml.length : end;
}

/** A `>` inside an attribute's quotes does not end the tag (XML 1.0, section 2.3). */
function tagEnd(xml: string, at: number): number {
  let quote = '';
  for (let index = at; index < xml.length; index += 1) {
    const character = xml.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
  }
  return xml.length;
}

function isOpeningTag(text: string | undefined): boolean {
  return text !== undefined && /^<[^/!?]/.test(text) && text.endsWith('>') && !text.endsWith('/>');
}

/** Whether the line so far is `<name …>text` of the very element that closes now. */
function isOpenedOn(line: string | undefined, closingTag: string): boolean {
  const name = closingTag.slice(2, -1).trim();
  const open = line?.trim() ?? '';
  const follows = open.charAt(name.length + 1);
  return open.startsWith(`<${name}`) && (follows === '>' || follows === ' ') && !open.includes(`</${name}>`);
}
