import { afterAll, describe, expect, test } from 'vitest';
import { scenarios } from '../../src/backend/demo-idp/scenarios.ts';
import { call } from '../contract/contract-samples.ts';
import { openTestBackend } from '../support/test-backend.ts';

const { backend, lines } = openTestBackend();
afterAll(() => backend.close());

describe('demo scenarios', () => {
  test.each(scenarios)('$name shows exactly the one check that it names', async ({ name, policy, shows }) => {
    const { verdict, steps, cutover } = await call(backend, 'demo.run', { scenario: name });
    expect(verdict.policy).toBe(policy);
    const rows = verdict.checks
      .filter(({ status }) => status === 'fail' || status === 'warn')
      .map(({ id, status }) => ({ check: id, status }));
    expect(rows).toEqual(shows === null ? [] : [shows]);
    expect(verdict.verdict).toBe(shows?.status === 'fail' ? 'reject' : 'accept');
    expect(steps.map(({ id }) => id)).toEqual(['profile', 'metadata', 'guide', 'sign-in', 'verdict', 'gate']);
    // A demo never opens the gate, whatever it shows.
    expect(cutover.decision).toBe('shut');
    expect(cutover.reasons.find(({ id }) => id === 'sign-in-test-real')?.status).toBe('not-met');
    expect(lines).toEqual([]);
  });

  test('the good scenario is clean from the first step to the verdict', async () => {
    const { steps } = await call(backend, 'demo.run', { scenario: 'good' });
    expect(steps.filter(({ status }) => status === 'blocked').map(({ id }) => id)).toEqual(['gate']);
  });

  test('a fixed clock does not disturb it', async () => {
    const fixed = openTestBackend({ now: () => '2027-03-01T12:00:00Z' });
    const { verdict } = await call(fixed.backend, 'demo.run', { scenario: 'good' });
    expect(verdict.verdict).toBe('accept');
    await fixed.backend.close();
  });
});
