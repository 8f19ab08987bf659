/**
 * The characters of a document, for showing it: UTF-16 by its first bytes, otherwise UTF-8, and ISO-8859-1 where it is declared
 * and the bytes are not UTF-8. A byte order mark is not part of the text. Never verify what comes out.
 */
export function decodeXmlText(bytes: Uint8Array): string {
  const head = `${bytes[0] ?? ''} ${bytes[1] ?? ''}`;
  if (head === '255 254' || head === '60 0') return new TextDecoder('utf-16le').decode(bytes);
  if (head === '254 255' || head === '0 60') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isDeclaredLatin(bytes) ? 'latin1' : 'utf-8').decode(bytes);
  }
}

function isDeclaredLatin(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*encoding\s*=\s*["'](iso-8859-1|latin-?1)["']/i.test(head);
}
