/**
 * The text of a list as spreadsheets save it: UTF-8, UTF-16 with its byte order mark, or, where neither fits, the Western
 * code page of older Excel files. Addresses are ASCII in nearly every list, so the last guess seldom matters.
 */
export function decodeList(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What a file is when it is no list, in words for the admin; null when it may be one. */
export function notAList(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    return 'This is a spreadsheet file. Save it as CSV and choose that file.';
  }
  if (start.startsWith('%PDF')) return 'This is a PDF. Export the list as CSV and choose that file.';
  const isUtf16 = start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff');
  return !isUtf16 && bytes.subarray(0, 4096).includes(0)
    ? 'This is not a text file. Export the list as CSV and choose that file.'
    : null;
}
