import { type ErrorEntry, errorEntries } from './find-errors.ts';
import type { Token } from './read-tokens.ts';

const maxNearest = 3;
/** Below this much in common, an offer would be a guess. */
const leastLikeness = 0.34;

/** The words of each entry, and in how many entries each word stands: a rare word says more. */
const wordsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  errorEntries.map(({ id, forms }) => [
    id,
    new Set(forms.flatMap(({ runs }) => runs.flatMap(({ words }) => words))),
  ]),
);
const spread = new Map<string, number>();
for (const words of wordsOf.values()) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);

/** Known errors that a text without a match resembles, the likest first; at most three. */
export function nearestErrors(tokens: readonly Token[]): readonly ErrorEntry[] {
  const asked = [...new Set(tokens.slice(0, 200).map(({ word }) => word))];
  return errorEntries
    .map((entry) => ({ entry, likeness: likenessOf(asked, wordsOf.get(entry.id) ?? new Set()) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, maxNearest)
    .map(({ entry }) => entry);
}

/** The weight of what both have, by the weight of what the shorter one has; from 0 to 1. */
function likenessOf(asked: readonly string[], words: ReadonlySet<string>): number {
  const shared = asked.filter((word) => words.has(word) || hasNearCode(word, words));
  const weighed = sum(shared);
  const whole = Math.min(sum(asked), sum([...words]));
  const isThin = shared.length < 2 && !shared.some((word) => /\d{3}/.test(word));
  return whole === 0 || isThin ? 0 : weighed / whole;
}

function sum(words: readonly string[]): number {
  return words.reduce((total, word) => total + 1 / (spread.get(word) ?? 1), 0);
}

/** A code with one wrong, missing or swapped digit. */
function hasNearCode(word: string, words: ReadonlySet<string>): boolean {
  return /^[a-z]{0,6}\d{4,8}$/.test(word) && [...words].some((known) => isNear(word, known));
}

function isNear(one: string, other: string): boolean {
  if (!/\d{4}/.test(other) || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)];
  return (
    restOfOne.slice(1) === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther ||
    restOfOne === restOfOther.slice(1) ||
    (restOfOne[0] === restOfOther[1] &&
      restOfOne[1] === restOfOther[0] &&
      restOfOne.slice(2) === restOfOther.slice(2))
  );
}
