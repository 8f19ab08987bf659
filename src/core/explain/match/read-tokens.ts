/** One word of a text, folded for comparison, with its place in the text. */
export interface Token {
  readonly word: string;
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text: runs of letters and digits. White space, punctuation and case do not count. */
export function readTokens(text: string): readonly Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
