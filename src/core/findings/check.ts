import { type FindingData, fillPlaceholders } from './finding.ts';
import {
  type CheckWordsKey,
  checkWords,
  generalExpectations,
  type NotRunReason,
  notRunReasons,
} from './messages/check-words.ts';
import { type CheckId, checkIds, checkTitles } from './messages/checks.ts';

export type CheckStatus = 'pass' | 'warn' | 'fail' | 'info' | 'not-applicable' | 'not-run';

/** One row of a verdict: what was expected, what came, and what to change where. */
export interface Check {
  readonly id: CheckId;
  readonly title: string;
  readonly status: CheckStatus;
  readonly expected: string;
  /** What came. Untrusted text, never interpreted. */
  readonly actual: string;
  /** What to change; empty when there is nothing to change. */
  readonly fix: string;
  /** Which of its outcomes it is, permanent; absent for a check that did not run or does not apply. */
  readonly outcome?: CheckWordsKey;
}

/** A row from its catalogue entry; `data` fills the `{placeholders}` of its words. */
export function createCheck(key: CheckWordsKey, status: CheckStatus, data: FindingData = {}): Check {
  const words = checkWords[key];
  const id = idOf(key);
  return {
    id,
    title: checkTitles[id],
    status,
    expected: fillPlaceholders(words.expected, data),
    actual: fillPlaceholders(words.actual, data),
    fix: fillPlaceholders(words.fix, data),
    outcome: key,
  };
}

/** A row of a check that could not run, or that does not apply. */
export function skipCheck(id: CheckId, status: 'not-run' | 'not-applicable', reason: NotRunReason): Check {
  return {
    id,
    title: checkTitles[id],
    status,
    expected: generalExpectations[id],
    actual: notRunReasons[reason],
    fix: '',
  };
}

function idOf(key: CheckWordsKey): CheckId {
  const id = idsByName.get(key.slice(0, key.indexOf('.')));
  if (id === undefined) throw new Error(`No check has the words ${key}.`);
  return id;
}

const idsByName: ReadonlyMap<string, CheckId> = new Map(checkIds.map((id) => [id, id]));
