export type TextEncoding = 'utf8' | 'utf16le' | 'utf16be' | 'utf32le' | 'utf32be' | 'latin1';

/** Text as bytes, without a byte order mark unless the text begins with one. */
export function encodeText(text: string, encoding: TextEncoding): Buffer {
  switch (encoding) {
    case 'utf16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf32be':
      return encodeText(text, 'utf32le').swap32();
    case 'utf32le':
      return Buffer.from(Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0).buffer);
    case 'utf8':
    case 'utf16le':
    case 'latin1':
      return Buffer.from(text, encoding);
  }
}
