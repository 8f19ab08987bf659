/** Shorter values would be found in every address and name; they are gone from where they stood all the same. */
const shortestMention = 4;
/** Tried from the start of a run only, so that a long text without an @ is read in one go. */
const addressInText = /(?<![^\s@<>"'(),;:])[^\s@<>"'(),;:]+@[^\s@<>"'(),;:/]+/g;

/** Gives each value one stand-in, so that what was equal stays equal. */
export interface Pseudonyms {
  /** For a person's value; white space around it stays, and an e-mail address stays one (RFC 2606: `.invalid`). */
  readonly forValue: (value: string) => string;
  /** For an ID; a leading `#` stays, because it is how a signature refers to one. */
  readonly forIdentifier: (value: string) => string;
  /** The same text with every value known so far, and every e-mail address, taken out. */
  readonly withoutMentions: (text: string) => string;
  readonly count: () => number;
}

export function createPseudonyms(): Pseudonyms {
  const values = new Map<string, string>();
  const standInFor = (value: string, make: (number: number) => string): string => {
    const known = values.get(value) ?? make(values.size + 1);
    values.set(value, known);
    return known;
  };
  const forTrimmed = (value: string): string =>
    standInFor(value, (number) =>
      /^[^@\s]+@[^@\s]+$/.test(value) ? `removed-${number}@removed.invalid` : `removed-${number}`,
    );
  return {
    count: () => values.size,
    forValue: (value) => value.replace(/\S(?:[\s\S]*\S)?/, forTrimmed),
    forIdentifier: (value) =>
      value.replace(/[^#\s](?:[\s\S]*\S)?/, (id) => standInFor(id, (number) => `_id-${number}`)),
    withoutMentions: (text) => {
      const longestFirst = [...values].filter(([value]) => value.length >= shortestMention);
      longestFirst.sort(([a], [b]) => b.length - a.length);
      const masked = longestFirst.reduce(
        (rest, [value, standIn]) => rest.replaceAll(new RegExp(escapePattern(value), 'giu'), standIn),
        text,
      );
      return masked.replaceAll(addressInText, (found) =>
        found.endsWith('@removed.invalid') ? found : forTrimmed(found),
      );
    },
  };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
