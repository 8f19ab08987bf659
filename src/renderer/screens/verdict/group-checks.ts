import type { Check, CheckStatus } from '../../../core/findings/check.ts';

export type CheckGroup = 'fail' | 'warn' | 'pass' | 'rest';

const groupOf: Readonly<Record<CheckStatus, CheckGroup>> = {
  fail: 'fail',
  warn: 'warn',
  pass: 'pass',
  info: 'rest',
  'not-run': 'rest',
  'not-applicable': 'rest',
};

const orderInRest: Readonly<Record<CheckStatus, number>> = {
  fail: 0,
  warn: 0,
  pass: 0,
  info: 0,
  'not-run': 1,
  'not-applicable': 2,
};

/** Every check in exactly one group, in the order they ran; notes before what was not run or not needed. */
export function groupChecks(checks: readonly Check[]): Readonly<Record<CheckGroup, readonly Check[]>> {
  const inGroup = (group: CheckGroup): readonly Check[] =>
    checks
      .filter(({ status }) => groupOf[status] === group)
      .toSorted((a, b) => orderInRest[a.status] - orderInRest[b.status]);
  return { fail: inGroup('fail'), warn: inGroup('warn'), pass: inGroup('pass'), rest: inGroup('rest') };
}
