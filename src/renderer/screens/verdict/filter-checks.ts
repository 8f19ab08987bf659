import type { Check, CheckStatus } from '../../../core/findings/check.ts';
import type { ChoiceOption } from '../../components/choice.tsx';

export type CheckFilter = 'all' | 'fail' | 'warn' | 'pass' | 'rest';

const order: Readonly<Record<CheckStatus, number>> = {
  fail: 0,
  warn: 1,
  pass: 2,
  info: 3,
  'not-run': 4,
  'not-applicable': 5,
};

/** The checks that a filter leaves, failing ones first and otherwise in the order they ran. */
export function filterChecks(checks: readonly Check[], filter: CheckFilter): readonly Check[] {
  return checks
    .filter((check) => filter === 'all' || groupOf(check.status) === filter)
    .toSorted((a, b) => order[a.status] - order[b.status]);
}

/** The filters with their counts; an empty one cannot be chosen. */
export function filterOptions(checks: readonly Check[]): readonly ChoiceOption<CheckFilter>[] {
  const names = { fail: 'Failed', warn: 'Warnings', pass: 'Passed', rest: 'Other' } as const;
  const groups = (['fail', 'warn', 'pass', 'rest'] as const).map((group) => {
    const count = checks.filter((check) => groupOf(check.status) === group).length;
    return { value: group, label: `${names[group]} ${count}`, isDisabled: count === 0 };
  });
  return [{ value: 'all', label: `All ${checks.length}` }, ...groups];
}

function groupOf(status: CheckStatus): Exclude<CheckFilter, 'all'> {
  return status === 'fail' || status === 'warn' || status === 'pass' ? status : 'rest';
}
