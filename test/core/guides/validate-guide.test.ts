import { describe, expect, test } from 'vitest';
import { validateGuide } from '../../../src/core/guides/validate-guide.ts';

const step = {
  id: 'okta.create-app',
  title: 'Create',
  body: 'Open **Applications**.',
  values: [{ label: 'ACS', value: '{acsUrl}' }],
  sources: ['K5'],
  verifiedOn: '2026-11-21',
};
const labels = { entityId: 'a', acsUrl: 'b', issuer: 'c', ssoUrl: 'd', certificate: 'e', consoleChoice: 'f' };
const guide = { idp: 'okta', name: 'Okta', labels, notices: [], steps: [step, 'twilio.start'] };
const shared = { steps: [{ ...step, id: 'twilio.start' }] };

function problemsOf(data: unknown): readonly string[] {
  const reading = validateGuide(data, shared);
  return reading.ok ? [] : reading.problems;
}
const withStep = (change: object): unknown => ({ ...guide, steps: [{ ...step, ...change }] });

describe('validateGuide', () => {
  test('puts shared steps in their places', () => {
    const reading = validateGuide(guide, shared);
    expect(reading.ok && reading.guide.steps.map(({ id }) => id)).toEqual([
      'okta.create-app',
      'twilio.start',
    ]);
  });
  test.each<[string, unknown, string]>([
    ['nothing', null, 'not an identity provider'],
    ['an unknown identity provider', { ...guide, idp: 'acme' }, 'acme: not an identity provider'],
    ['no steps', { ...guide, steps: [] }, 'a guide has steps'],
    ['a shared step that is not there', { ...guide, steps: ['twilio.none'] }, 'no such shared step'],
    ['an id used twice', { ...guide, steps: [step, step] }, 'used twice'],
    ['an id of another form', withStep({ id: 'Okta App' }), 'ids look like'],
    ['no source', withStep({ sources: [] }), 'names no source'],
    ['an unknown source', withStep({ sources: ['Z9'] }), 'Z9: there is no such source'],
    ['an unknown target', withStep({ for: ['legacy'] }), 'legacy: not a target'],
    ['an unknown when', withStep({ when: 'later' }), 'when is'],
    ['no title', withStep({ title: ' ' }), 'title is missing'],
    ['a date that is none', withStep({ verifiedOn: 'today' }), 'ISO date'],
    ['a value in a sentence', withStep({ body: 'Use {acsUrl}.' }), '{acsUrl}: not a placeholder'],
    ['a misspelt placeholder', withStep({ values: [{ label: 'x', value: '{acsUri}' }] }), '{acsUri}'],
    ['a missing label', { ...guide, labels: { ...labels, issuer: '' } }, 'issuer is missing'],
    ['a notice without source', { ...guide, notices: [{ text: 'x' }] }, 'names no source'],
  ])('refuses %s', (_, data, words) => {
    expect(problemsOf(data).join('\n')).toContain(words);
  });
  test('says everything at once', () => {
    expect(problemsOf(withStep({ id: 'X', sources: [], title: '' })).length).toBeGreaterThanOrEqual(3);
  });
});
