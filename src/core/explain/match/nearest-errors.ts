import { type ErrorEntry, errorEntries } from './find-errors.ts';
import { isNearWord, stemOf } from './near-word.ts';
import { readTokens, type Token } from './read-tokens.ts';

const maxNearest = 3;
/** Below this much in common, an offer would be a guess. */
const leastLikeness = 0.45;
/** The message's own words say more than ours about it. */
const weightOfCause = 0.5;
const maxAskedWords = 200;

/** Words that stand everywhere. */
const plainWords: ReadonlySet<string> = new Set(
  'a an the is are was be it its this that of to in on at by for or and not no as with your you has have do does error message code saml twilio'.split(
    ' ',
  ),
);

interface SearchEntry {
  readonly entry: ErrorEntry;
  /** Each stem with its weight: 1 in the message itself, less in our explanation of it. */
  readonly weights: ReadonlyMap<string, number>;
}

const searchEntries: readonly SearchEntry[] = errorEntries.map((entry) => {
  const ofForms = entry.forms.flatMap(({ runs }) => runs.flatMap(({ words }) => words));
  const ofCause = readTokens(entry.error.cause).map(({ word }) => word);
  return {
    entry,
    weights: new Map([
      ...stems(ofCause).map((stem) => [stem, weightOfCause] as const),
      ...stems(ofForms).map((stem) => [stem, 1] as const),
    ]),
  };
});

/** In how many entries each stem stands: a rare one says more. */
const spread = new Map<string, number>();
for (const { weights } of searchEntries)
  for (const stem of weights.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);

/** Known errors that a text without a match resembles, the likest first; at most three. */
export function nearestErrors(tokens: readonly Token[]): readonly ErrorEntry[] {
  const asked = stems(tokens.slice(0, maxAskedWords).map(({ word }) => word));
  return searchEntries
    .map(({ entry, weights }) => ({ entry, likeness: likenessOf(asked, weights) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, maxNearest)
    .map(({ entry }) => entry);
}

function stems(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => !plainWords.has(word)).map(stemOf))];
}

/** The weight of what both have, by the weight of what was asked or of the entry, whichever is less; about 0 to 1. */
function likenessOf(asked: readonly string[], weights: ReadonlyMap<string, number>): number {
  const shared = asked.flatMap((stem) => {
    const known = weights.has(stem) ? stem : [...weights.keys()].find((other) => isNearWord(stem, other));
    return known === undefined ? [] : [{ known, weight: weights.get(known) ?? 0 }];
  });
  // One word of many is chance.
  if (shared.length === 0 || (shared.length === 1 && asked.length > 2)) return 0;
  const weighed = shared.reduce((total, { known, weight }) => total + weight * rarity(known), 0);
  const ofAsked = asked.reduce((total, stem) => total + rarity(stem), 0);
  const ofEntry = [...weights].reduce((total, [stem, weight]) => total + weight * rarity(stem), 0);
  return weighed / Math.min(ofAsked, ofEntry);
}

function rarity(stem: string): number {
  return 1 / Math.sqrt(spread.get(stem) ?? 1);
}
