const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]|[^\S ]/gu;
const maxShown = 300;

/** Untrusted text made safe to compare by eye: white space at the ends and what is invisible become visible. */
export function showValue(text: string): string {
  const shown = text
    .slice(0, maxShown)
    .replaceAll(invisible, (character) => `⟨U+${hex(character)}⟩`)
    .replaceAll(/^ +| +$/g, (spaces) => '␠'.repeat(spaces.length));
  return text.length > maxShown ? `${shown}… (${text.length} characters)` : shown;
}

const maxListed = 20;

/** A list of untrusted texts: the first twenty, and how many there are besides. */
export function showValues(texts: readonly string[]): string {
  const shown = texts.slice(0, maxListed).map(showValue).join(', ');
  return texts.length > maxListed ? `${shown} and ${texts.length - maxListed} more` : shown;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
