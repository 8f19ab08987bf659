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

/** Looks at bytes before any parser does: size, emptiness, NUL bytes, a DOCTYPE, HTML. Null when they may be parsed. */
export function screenBytes(bytes: Uint8Array, maxBytes: number): XmlFault | null {
  if (bytes.length === 0) return fault('empty', 'it is empty');
  if (bytes.length > maxBytes)
    return fault('too-large', `it is larger than ${Math.floor(maxBytes / 1_000_000)} MB`);
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2048))
    .replaceAll('\u0000', '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '');
  if (/^\s*$/.test(head) && bytes.length < 2048) return fault('empty', 'it holds only white space');
  if (/^\s*(<!doctype\s+html|<html[\s>])/i.test(head)) return fault('html', 'it is an HTML page');
  if (!/^\s*</.test(head))
    return fault(
      isBinary(bytes) ? 'binary' : 'not-xml',
      isBinary(bytes) ? 'it is a binary file' : 'it does not begin with an XML element',
    );
  // A DTD can change what a document means (defaults, entities); SAML forbids none, but nobody who is honest sends one.
  if (/<!DOCTYPE/i.test(head)) return fault('doctype', 'it has a DOCTYPE');
  return null;
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
  const line = readErrorLine(error);
  if (/encoding|not proper UTF-8|invalid (byte|char)/i.test(message))
    return { reason: 'encoding', line, detail: 'it has bytes that are not valid in its encoding' };
  if (bytes.includes(0)) return { reason: 'encoding', line, detail: 'it has NUL bytes' };
  return {
    reason: 'malformed',
    line,
    detail: `it is not well-formed XML (${message.split('\n')[0]?.slice(0, 160) ?? ''})`,
  };
}

function readErrorLine(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('details' in error) || !Array.isArray(error.details))
    return null;
  const first: unknown = error.details[0];
  return typeof first === 'object' && first !== null && 'line' in first && typeof first.line === 'number'
    ? first.line
    : null;
}
