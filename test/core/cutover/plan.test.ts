import { describe, expect, test } from 'vitest';
import { planOf, rollbackOf } from '../../../src/core/cutover/plan.ts';
import { cutoverSteps } from '../../../src/core/findings/messages/cutover.ts';
import { beforeAndAfter } from '../../../src/core/twilio/migration.ts';
import type { FlexGeneration, Product } from '../../../src/core/twilio/product.ts';
import { sources } from '../../../src/core/twilio/sources.ts';
import { sampleProducts } from '../../support/sample-profile.ts';

function move(from: FlexGeneration | null, to: FlexGeneration): Product {
  return {
    kind: 'flex',
    from,
    to,
    accountSid: sampleProducts.iam.accountSid,
    connectionSid: sampleProducts.enhanced.connectionSid,
  };
}
const idsOf = (product: Product): readonly string[] => planOf(product).map(({ id }) => id);

describe('planOf', () => {
  test('preview to iam: the identity provider, then at once the Console, and the deadline said first', () => {
    const ids = idsOf(move('preview', 'iam'));
    expect(ids[0]).toBe('flex.iam-past-deadline');
    expect(ids.indexOf('flex.iam-switch-console')).toBe(ids.indexOf('flex.iam-change-idp') + 1);
    expect(rollbackOf(move('preview', 'iam')).map(({ id }) => id)).toEqual(['flex.iam-roll-back']);
  });
  test('iam to enhanced ends with 30 days to switch back', () => {
    expect(idsOf(move('iam', 'enhanced')).at(-1)).toBe('flex.enhanced-validate');
    expect(rollbackOf(move('iam', 'enhanced'))[0]?.body).toContain('30 days');
  });
  test('preview to enhanced says what is not documented', () => {
    expect(idsOf(move('preview', 'enhanced'))[0]).toBe('flex.preview-to-enhanced-undocumented');
  });
  test('a move backwards is said to be undocumented', () => {
    expect(idsOf(move('enhanced', 'iam')).slice(0, 2)).toEqual(['flex.backwards', 'flex.iam-past-deadline']);
  });
  test('the Console keeps an administrator signed in before it enforces', () => {
    const ids = idsOf(sampleProducts.console);
    expect(ids.indexOf('console.stay-signed-in')).toBeLessThan(ids.indexOf('console.enforce'));
    expect(ids.indexOf('console.test')).toBeLessThan(ids.indexOf('console.enforce'));
  });
  test('every route has steps both ways, each with a known source', () => {
    for (const from of [null, 'preview', 'iam', 'enhanced'] as const) {
      for (const to of ['preview', 'iam', 'enhanced'] as const) {
        for (const steps of [planOf(move(from, to)), rollbackOf(move(from, to))]) {
          expect(steps.length).toBeGreaterThan(0);
          expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        }
      }
    }
    for (const { sources: keys } of Object.values(cutoverSteps)) {
      for (const key of keys) expect(sources).toHaveProperty(key);
    }
  });
});

describe('beforeAndAfter', () => {
  test('preview to iam: the audience gains /metadata, the ACS URL does not', () => {
    const rows = beforeAndAfter(move('preview', 'iam'));
    expect(rows.find(({ label }) => label === 'ACS URL')?.after).toMatch(/\/saml2$/);
    expect(rows.find(({ label }) => label.startsWith('Entity ID'))?.after).toMatch(/\/saml2\/metadata$/);
  });
  test('iam to enhanced: only the known side is filled', () => {
    const rows = beforeAndAfter({ ...move('iam', 'enhanced'), connectionSid: '' } as Product);
    expect(rows.find(({ label }) => label === 'ACS URL')).toMatchObject({ after: '' });
    expect(rows.find(({ label }) => label === 'ACS URL')?.before).toContain('iam.twilio.com');
  });
  test('nothing for a first set-up or the Console', () => {
    expect(beforeAndAfter(move(null, 'iam'))).toEqual([]);
    expect(beforeAndAfter(sampleProducts.console)).toEqual([]);
  });
});
