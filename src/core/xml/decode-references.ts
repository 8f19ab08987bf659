const named: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The characters that the source of a text or attribute stands for (XML 1.0, section 4.1); without a DTD there are five names. */
export function decodeReferences(source: string): string {
  return source.replaceAll(/&(?:#x[0-9a-fA-F]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/g, decodeOne);
}

function decodeOne(reference: string): string {
  const known = named[reference];
  if (known !== undefined) return known;
  const isHex = reference.startsWith('&#x');
  const code = Number.parseInt(reference.slice(isHex ? 3 : 2, -1), isHex ? 16 : 10);
  return code > 0x10ffff ? reference : String.fromCodePoint(code);
}
