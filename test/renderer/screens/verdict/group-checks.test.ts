import { expect, test } from 'vitest';
import { createCheck, skipCheck } from '../../../../src/core/findings/check.ts';
import { groupChecks } from '../../../../src/renderer/screens/verdict/group-checks.ts';

test('every check is in one group, in the order it ran, notes before what was not needed', () => {
  const checks = [
    skipCheck('relay-state', 'not-applicable', 'other-policy'),
    createCheck('one-assertion.good', 'pass'),
    skipCheck('audience', 'not-run', 'unreadable'),
    createCheck('one-assertion.none', 'fail'),
    createCheck('attribute-roles.namespaced', 'info'),
  ];
  const groups = groupChecks(checks);
  expect(Object.values(groups).flat()).toHaveLength(checks.length);
  expect(groups.fail.map(({ status }) => status)).toEqual(['fail']);
  expect(groups.warn).toEqual([]);
  expect(groups.rest.map(({ status }) => status)).toEqual(['info', 'not-run', 'not-applicable']);
});
