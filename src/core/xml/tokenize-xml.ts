export type XmlTokenKind = 'start' | 'empty' | 'end' | 'text' | 'cdata' | 'comment' | 'instruction';

/** A piece of markup or text exactly as it stands in the document; `start` and `end` count UTF-16 code units. */
export interface XmlToken {
  readonly kind: XmlTokenKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a document into its tags and texts without judging it: for showing and for masking, never for reading what a document
 * means (that is `read-xml.ts`). Linear in the text; what is not closed reaches to the end. Every character is in one token.
 */
export function* tokenizeXml(text: string): Generator<XmlToken> {
  for (let start = 0; start < text.length; ) {
    const token = nextToken(text, start);
    yield token;
    start = token.end;
  }
}

function nextToken(text: string, start: number): XmlToken {
  if (!text.startsWith('<', start)) return { kind: 'text', start, end: textEnd(text, start) };
  if (text.startsWith('<!--', start)) return { kind: 'comment', start, end: endOf(text, '-->', start + 4) };
  if (text.startsWith('<![CDATA[', start))
    return { kind: 'cdata', start, end: endOf(text, ']]>', start + 9) };
  if (text.startsWith('<?', start)) return { kind: 'instruction', start, end: endOf(text, '?>', start + 2) };
  return { kind: tagKind(text, start), start, end: endOfTag(text, start) };
}

function tagKind(text: string, start: number): XmlTokenKind {
  const next = text.charAt(start + 1);
  if (next === '/') return 'end';
  if (next === '!') return 'instruction';
  return text.charAt(endOfTag(text, start) - 2) === '/' ? 'empty' : 'start';
}

function textEnd(text: string, start: number): number {
  const tag = text.indexOf('<', start);
  return tag === -1 ? text.length : tag;
}

/** Behind the next `mark`, or the end of the text when there is none. */
function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

/** A `>` inside an attribute's quotes does not end the tag (XML 1.0, section 2.3). */
function endOfTag(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    at = character === '"' || character === "'" ? endOf(text, character, at + 1) : at + 1;
  }
  return text.length;
}
