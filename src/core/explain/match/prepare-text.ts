/** How much is looked at: an admin pastes a page or a JSON, not a log. */
export const maxTextLength = 20_000;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#34': '"',
};

/**
 * Takes what is wrapped around a message off it: the escapes of JSON, of an address and of HTML, and invisible
 * characters. Every step is linear in the length; nothing is evaluated, followed or fetched.
 */
export function prepareText(text: string): string {
  return [unescapeJson, unescapeAddress, unescapeAddress, unescapeHtml, fold].reduce(
    (current, step) => step(current),
    text.slice(0, maxTextLength),
  );
}

function unescapeJson(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\([/"'\\])/g, '$1')
    .replaceAll(/\\[nrt]/g, ' ');
}

/** Twice, because an address inside an address is escaped twice; a part that is no UTF-8 stays as it is. */
function unescapeAddress(text: string): string {
  return text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

function unescapeHtml(text: string): string {
  return text.replaceAll(/&(#?\w{2,6});/g, (whole, name: string) => entities[name] ?? whole);
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
}
