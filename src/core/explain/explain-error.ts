import { fillPlaceholders } from '../findings/finding.ts';
import { explainWords, placeNames } from '../findings/messages/errors/explain-words.ts';
import { showValue } from '../findings/show-value.ts';
import { describeError } from './describe-error.ts';
import type { ErrorExplanation } from './error-explanation.ts';
import type { ExplainSubject } from './explain-subject.ts';
import { findErrors } from './match/find-errors.ts';
import { readSearchedText } from './match/match-form.ts';
import { nearestErrors } from './match/nearest-errors.ts';
import { maxTextLength, prepareText } from './match/prepare-text.ts';
import { rankErrors } from './match/rank-errors.ts';
import type { Token } from './match/read-tokens.ts';
import { showWording } from './show-wording.ts';

const maxErrors = 5;

/**
 * Explains a message or code that an admin has, whatever is pasted around it: cause, fix with this profile's values,
 * how sure it is and from which source. A text that no source has is said to be not documented. Never throws.
 */
export function explainError(text: string, subject: ExplainSubject): ErrorExplanation {
  const prepared = prepareText(text);
  const searched = readSearchedText(prepared);
  const { tokens } = searched;
  const found = rankErrors(findErrors(searched), subject).slice(0, maxErrors);
  const nearest = found.length === 0 ? nearestErrors(tokens) : [];
  return {
    asked: showValue(prepared.trim()),
    isKnown: found.length > 0,
    summary: summarize(tokens, {
      found: found.length,
      nearest: nearest.length,
      isCut: text.length > maxTextLength,
    }),
    errors: found.map((one) => describeError(one, subject)),
    nearest: nearest.map(({ id, error }) => ({
      id,
      place: placeNames[error.place],
      shown: showWording(error.shown),
    })),
    lookups: entraCodes(tokens).map((digits) => ({
      label: `${explainWords.lookup}, AADSTS${digits}`,
      // The address that Microsoft's list of codes names (facts 3.5).
      address: `https://login.microsoftonline.com/error?code=${digits}`,
    })),
  };
}

interface Counts {
  readonly found: number;
  readonly nearest: number;
  readonly isCut: boolean;
}

function summarize(tokens: readonly Token[], counts: Counts): string {
  if (tokens.length === 0) return explainWords.nothing;
  const cut = counts.isCut ? ` ${fillPlaceholders(explainWords.cut, { count: maxTextLength })}` : '';
  return `${describeCounts(tokens, counts)}${cut}`;
}

function describeCounts(tokens: readonly Token[], { found, nearest }: Counts): string {
  if (found > 0)
    return found === 1 ? explainWords.knownOne : fillPlaceholders(explainWords.knownMany, { count: found });
  const [code] = entraCodes(tokens);
  const about =
    code === undefined ? '' : `${fillPlaceholders(explainWords.unknownCode, { code: `AADSTS${code}` })} `;
  return `${about}${nearest > 0 ? explainWords.resembles : explainWords.unknown}`;
}

/** The digits of every AADSTS code, at most three. */
function entraCodes(tokens: readonly Token[]): readonly string[] {
  const codes = tokens.flatMap(({ word }, index) => {
    const joined = word === 'aadsts' ? `aadsts${tokens[index + 1]?.word ?? ''}` : word;
    return /^aadsts(\d{4,8})$/.exec(joined)?.[1] ?? [];
  });
  return [...new Set(codes)].slice(0, 3);
}
