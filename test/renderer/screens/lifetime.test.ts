import { expect, test } from 'vitest';
import { lifetimeOf } from '../../../src/renderer/screens/identity-provider/lifetime.ts';

const from = '2026-01-01T00:00:00Z';
const to = '2027-01-01T00:00:00Z';

test.each([
  ['2025-12-30T00:00:00Z', 'not-yet', 'Not valid yet: starts in 2 days'],
  ['2026-02-01T00:00:00Z', 'valid', '334 days left'],
  ['2026-12-31T00:00:00Z', 'soon', '1 day left'],
  ['2027-01-01T00:00:00Z', 'soon', 'less than a day left'],
  ['2027-01-13T00:00:00Z', 'expired', 'Expired 12 days ago'],
])('at %s the certificate is %s', (now, state, words) => {
  expect(lifetimeOf(from, to, now)).toMatchObject({ state, words });
});

test('the position stays on the bar', () => {
  expect(lifetimeOf(from, to, '2020-01-01T00:00:00Z').position).toBe(0);
  expect(lifetimeOf(from, to, '2030-01-01T00:00:00Z').position).toBe(1);
  expect(lifetimeOf(from, from, from).position).toBe(0);
});
