/** What a text is when it is plainly neither PEM nor base64; `metadata` for XML, null when it may be base64. */
export function describeForeignText(text: string): string | null {
  const head = text
    .slice(0, 4096)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^(<!doctype\s+html|<html[\s>])/i.test(head)) return 'an HTML page';
  if (head.startsWith('<')) return 'metadata';
  if (/^[[{]/.test(head)) return 'a JSON file';
  if (head.startsWith('%PDF')) return 'a PDF document';
  if (/^.?PNG\r?\n/.test(head)) return 'a picture (PNG)';
  if (head.startsWith('\ufffd\ufffd\ufffd') && head.includes('JFIF')) return 'a picture (JPEG)';
  if (head.startsWith('PK\u0003\u0004')) return 'a ZIP archive or Office document';
  if (head.startsWith('\u001f')) return 'a compressed file';
  if (/^ssh-(rsa|ed25519|dss) /.test(head)) return 'an SSH key';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(head)) return 'a binary file';
  return /[^A-Za-z0-9+/=\s]/.test(head) && /\s\w+\s/.test(head) ? 'plain text' : null;
}
