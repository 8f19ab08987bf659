/** Beginnings that name a format by themselves, first match first. `metadata` stands for any XML. */
const beginnings: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an HTML page', /^(<\?xml[^>]{0,200}>\s*)?(<!doctype\s+html|<html[\s>])/i],
  ['metadata', /^</],
  ['a JSON file', /^[[{]/],
  ['a PDF document', /^%PDF/],
  ['a picture (PNG)', /^.?PNG\r?\n/],
  ['a picture (JPEG)', /^.{0,12}JFIF/s],
  ['a ZIP archive or Office document', /^PK\p{Cc}/u],
  ['an SSH key', /^ssh-(rsa|ed25519|dss) /],
  ['a binary file', /[^\P{Cc}\s]|\ufffd/u],
];

/** What a text is when it is plainly neither PEM nor base64; `metadata` for XML, null when it may be base64. */
export function describeForeignText(text: string): string | null {
  const head = text
    .slice(0, 4096)
    .replace(/^\ufeff/, '')
    .trimStart();
  const known = beginnings.find(([, pattern]) => pattern.test(head));
  if (known !== undefined) return known[0];
  // Words and punctuation: no base64, however it is wrapped.
  return /[^A-Za-z0-9+/=\s]/.test(head) && /\s\w+\s/.test(head) ? 'plain text' : null;
}
