/** A file name that every system takes, from untrusted text: letters, digits and hyphens only, at most 60. */
export function toFileName(text: string, otherwise: string): string {
  const name = text
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return name === '' ? otherwise : name;
}
