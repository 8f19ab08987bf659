import { describe, expect, test } from 'vitest';
import type { ProfileView } from '../../../src/contract/operations.ts';
import { evaluateCutover } from '../../../src/core/cutover/evaluate-cutover.ts';
import type { StoredForecast } from '../../../src/core/profiles/profile.ts';
import { journeyOf, nextScreen, stepWords } from '../../../src/renderer/state/journey.ts';
import { sampleNow, sampleProducts, sampleProfile } from '../../support/sample-profile.ts';

function viewOf(product: 'console' | 'enhanced', forecast: StoredForecast | null): ProfileView {
  const profile = sampleProfile(sampleProducts[product], { forecast });
  const { fingerprint } = evaluateCutover(profile, sampleNow);
  return { ...profile, fingerprint, productProblems: [] };
}

const forecast = (view: ProfileView, lockedOut: number): StoredForecast => ({
  at: sampleNow,
  idpEntityId: view.identityProvider?.entity.entityId ?? null,
  domains: ['acme.test'],
  ready: 1,
  lockedOut,
  counts: {},
});

describe('the stop for users', () => {
  test('is there for the Console and not for Flex', () => {
    const flex = viewOf('enhanced', null);
    const console = viewOf('console', null);
    expect(journeyOf(flex, null, 0).map(({ screen }) => screen)).not.toContain('users');
    expect(journeyOf(console, null, 0).map(({ screen }) => screen)).toContain('users');
    expect(stepWords(flex, 'gate')).toBe('Step 6 of 6');
    expect(stepWords(flex, 'users')).toBeNull();
    expect(stepWords(console, 'users')).toBe('Step 6 of 7');
  });

  test('says how the last comparison ended', () => {
    const bare = viewOf('console', null);
    const noteOf = (kept: StoredForecast | null) => {
      const view = viewOf('console', kept);
      const stops = journeyOf(view, evaluateCutover(view, sampleNow), 0);
      return stops.find(({ screen }) => screen === 'users')?.note;
    };
    expect(noteOf(null)).toBe('Not compared yet');
    expect(noteOf(forecast(bare, 2))).toBe('2 locked out');
    expect(noteOf(forecast(bare, 0))).toBe('Nobody locked out');
    expect(noteOf({ ...forecast(bare, 0), idpEntityId: 'https://other.example' })).toBe('Compare again');
  });

  test('is the next thing to do once a sign-in was accepted', () => {
    const bare = viewOf('console', null);
    expect(nextScreen(bare).screen).toBe('users');
    expect(nextScreen(viewOf('console', forecast(bare, 2))).label).toBe('See who is locked out');
    expect(nextScreen(viewOf('console', forecast(bare, 0))).screen).toBe('gate');
  });
});
