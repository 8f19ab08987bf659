import type { KnownError } from '../../findings/messages/errors/known-error.ts';
import { knownErrors } from '../../findings/messages/errors/known-errors.ts';
import { compileForm, type Form, type FormMatch, findForm, type SearchedText } from './match-form.ts';

/** A known error with the wordings by which it is recognised. */
export interface ErrorEntry {
  readonly id: string;
  readonly error: KnownError;
  readonly forms: readonly Form[];
}

export interface FoundError extends ErrorEntry {
  readonly match: FormMatch;
}

/** Every known error, its own words and its other forms compiled. */
export const errorEntries: readonly ErrorEntry[] = Object.entries(knownErrors).map(([id, error]) => ({
  id,
  error,
  forms: [error.shown, ...error.forms].map(compileForm),
}));

/** The known errors whose words stand in a text, the one with the most words first. */
export function findErrors(searched: SearchedText): readonly FoundError[] {
  const found = errorEntries.flatMap((entry): readonly FoundError[] => {
    const match = longest(entry.forms.map((form) => findForm(form, searched)));
    return match === null ? [] : [{ ...entry, match }];
  });
  return found
    .filter((one) => !found.some((other) => isWithin(one.match, other.match)))
    .toSorted((a, b) => b.match.wordCount - a.match.wordCount);
}

function longest(matches: readonly (FormMatch | null)[]): FormMatch | null {
  return matches.reduce(
    (best, match) => (match !== null && match.wordCount > (best?.wordCount ?? 0) ? match : best),
    null,
  );
}

/** `app_not_configured` stands within `app_not_configured_for_user`, and then it is not what was meant. */
function isWithin(one: FormMatch, other: FormMatch): boolean {
  return one.wordCount < other.wordCount && one.first >= other.first && one.last <= other.last;
}
