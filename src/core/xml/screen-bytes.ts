import { ParseFailure } from './parse-document.ts';

/** Why bytes are not a document we read. `detail` completes "it cannot be read: …". */
export interface XmlFault {
  readonly reason:
    | 'empty'
    | 'binary'
    | 'html'
    | 'not-xml'
    | 'doctype'
    | 'too-large'
    | 'too-deep'
    | 'encoding'
    | 'malformed';
  /** Line in the source from 1, or null. */
  readonly line: number | null;
  readonly detail: string;
}

/** Characters of the prolog that are looked through; nobody writes more before the first element. */
const prologCharacters = 1_000_000;

/** Looks at bytes before any parser does: size, emptiness, HTML, a DOCTYPE, encodings. Null when they may be parsed. */
export function screenBytes(bytes: Uint8Array, maxBytes: number): XmlFault | null {
  if (bytes.length === 0) return fault('empty', 'it is empty');
  if (bytes.length > maxBytes)
    return fault('too-large', `it is larger than ${Math.floor(maxBytes / 1_000_000)} MB`);
  return beginsWithElement(bytes) ? null : screenStart(bytes);
}

function screenStart(bytes: Uint8Array): XmlFault | null {
  const text = decodeHead(bytes, 4096);
  if (text.trim() === '' && bytes.length <= 4096) return fault('empty', 'it holds only white space');
  if (/^\s*(<!doctype\s+html|<html[\s>])/i.test(text)) return fault('html', 'it is an HTML page');
  if (!/^\s*</.test(text)) {
    if (isBinary(bytes)) return fault('binary', 'it is a binary file');
    return fault(
      'not-xml',
      `it does not begin with an XML element${/^\s*[{[]/.test(text) ? '; it looks like JSON' : ''}`,
    );
  }
  return screenDeclaration(text) ?? screenProlog(decodeHead(bytes, prologCharacters * 2));
}

/** `<` and a letter, which cannot be the start of a prolog nor of `<html`: there is nothing to look through. */
function beginsWithElement(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes.subarray(0, 2);
  const letter = second | 0x20;
  return first === 0x3c && second < 0x80 && letter >= 0x61 && letter <= 0x7a && letter !== 0x68;
}

/** The declared encodings that every XML tool reads alike; anything else could hide a DOCTYPE from this screening. */
const knownEncodings = /^(utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-8859-1|latin-?1)$/i;

function screenDeclaration(text: string): XmlFault | null {
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (declared === undefined || knownEncodings.test(declared)) return null;
  return fault('encoding', 'its declared encoding is not one of UTF-8, UTF-16, ISO-8859-1 and US-ASCII');
}

/**
 * Walks over comments and processing instructions up to the first element. A DTD can change what a document means
 * (attribute defaults, entities); nobody who is honest sends one, so it is refused before a parser reads it.
 */
function screenProlog(text: string): XmlFault | null {
  const at = skipProlog(text);
  if (at >= prologCharacters) return longProlog();
  const isMarkup = text.startsWith('<!', at) && !text.startsWith('<!--', at) && !text.startsWith('<![', at);
  return isMarkup ? fault('doctype', 'it has a DOCTYPE') : null;
}

/** Where white space, comments and processing instructions end; an unfinished one stays for the parser to refuse. */
function skipProlog(text: string): number {
  const space = /\s*/y;
  let at = 0;
  for (;;) {
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    const end = text.startsWith('<!--', at) ? '-->' : '?>';
    if (end === '?>' && !text.startsWith('<?', at)) return at;
    const close = text.indexOf(end, at + (end === '-->' ? 4 : 2));
    if (close === -1) return text.length >= prologCharacters ? text.length : at;
    at = close + end.length;
  }
}

function longProlog(): XmlFault {
  return fault('too-large', 'its first element comes after a million characters of comments');
}

/** The first `count` bytes as text: UTF-16 with or without a byte order mark, otherwise one character a byte. */
function decodeHead(bytes: Uint8Array, count: number): string {
  const [first, second] = bytes;
  const head = bytes.subarray(0, count);
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le').decode(head);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/, '');
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

function fault(reason: XmlFault['reason'], detail: string): XmlFault {
  return { reason, line: 1, detail };
}

/** Words for what the parser threw. */
export function describeFault(error: unknown, bytes: Uint8Array): XmlFault {
  const message = error instanceof Error ? error.message.trim() : String(error);
  const line = error instanceof ParseFailure ? error.line : null;
  if (/excessive depth/i.test(message))
    return { reason: 'too-deep', line, detail: 'elements are nested more than 256 deep' };
  if (/encoding|not proper UTF-8|invalid (byte|char)/i.test(message))
    return { reason: 'encoding', line, detail: 'it has bytes that are not valid in its encoding' };
  if (bytes.includes(0)) return { reason: 'encoding', line, detail: 'it has NUL bytes' };
  return {
    reason: 'malformed',
    line,
    detail: `it is not well-formed XML (${message.split('\n')[0]?.slice(0, 160) ?? ''})`,
  };
}
