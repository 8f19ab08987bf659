import { describe, expect, test } from 'vitest';
import { evaluateCutover } from '../../../src/core/cutover/evaluate-cutover.ts';
import { fingerprintOf } from '../../../src/core/cutover/fingerprint.ts';
import type { GateReason } from '../../../src/core/cutover/gate.ts';
import type { Finding } from '../../../src/core/findings/finding.ts';
import type { Profile } from '../../../src/core/profiles/profile.ts';
import {
  sampleCertificate,
  sampleIdentityProvider,
  sampleNow,
  sampleProducts,
  sampleProfile,
  sampleTest,
  sampleVerdict,
} from '../../support/sample-profile.ts';

const { enhanced, console: organization } = sampleProducts;

function statusOf(profile: Profile, id: GateReason['id'], now = sampleNow): string {
  return evaluateCutover(profile, now).reasons.find((reason) => reason.id === id)?.status ?? 'absent';
}
/** Shut, and for this reason; every reason that is not met says what to do. */
function expectShut(profile: Profile, id: GateReason['id'], now = sampleNow): GateReason {
  const evaluation = evaluateCutover(profile, now);
  expect(evaluation.decision).toBe('shut');
  const reason = evaluation.reasons.find((each) => each.id === id);
  expect(['not-met', 'unknown']).toContain(reason?.status);
  expect(reason?.fix).not.toBe('');
  return reason as GateReason;
}

const blocking: Finding = {
  code: 'certificate-expired',
  severity: 'block',
  subject: 'CN=acme',
  data: {},
  title: 'Certificate expired',
  why: 'w',
  fix: 'f',
};

describe('evaluateCutover opens', () => {
  test.each([
    ['Flex', sampleProfile(enhanced)],
    ['Flex without a forecast', sampleProfile(enhanced, { forecast: null })],
    ['Console with a clear forecast', sampleProfile(organization)],
  ])('%s with every condition met', (_, profile) => {
    const evaluation = evaluateCutover(profile, sampleNow);
    expect(evaluation.decision).toBe('open');
    expect(evaluation.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(evaluation.reasons.map(({ status }) => status)).not.toContain('not-met');
  });

  test('every condition is listed, once, in a fixed order', () => {
    expect(evaluateCutover(sampleProfile(), sampleNow).reasons.map(({ id }) => id)).toEqual([
      'service-provider-values',
      'identity-provider',
      'metadata-findings',
      'sign-in-test',
      'sign-in-test-real',
      'sign-in-test-current',
      'lock-out-forecast',
      'override',
    ]);
  });

  test('no reason keeps a placeholder unfilled', () => {
    for (const profile of [
      sampleProfile(),
      sampleProfile(organization),
      sampleProfile(enhanced, { identityProvider: null }),
    ]) {
      expect(JSON.stringify(evaluateCutover(profile, sampleNow).reasons)).not.toMatch(
        /\{[a-zA-Z]+\}|undefined/,
      );
    }
  });
});

describe('what does not matter to the gate', () => {
  // Twilio is given values by hand and never reads the metadata, so its validity says nothing about a sign-in.
  test('the metadata’s own validUntil', () => {
    const identityProvider = sampleIdentityProvider({ validUntil: '2026-11-25T11:59:59Z' });
    expect(evaluateCutover(sampleProfile(enhanced, { identityProvider }), sampleNow).decision).toBe('open');
  });
  test('a certificate that had expired before the import, beside a valid one', () => {
    const old = sampleCertificate('2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z');
    const identityProvider = sampleIdentityProvider({ certificates: [old, sampleCertificate()] });
    expect(evaluateCutover(sampleProfile(enhanced, { identityProvider }), sampleNow).decision).toBe('open');
  });
});

describe('evaluateCutover stays shut', () => {
  test('without Twilio’s values, and says which', () => {
    const reason = expectShut(
      sampleProfile({ ...enhanced, connectionSid: 'JQxxxx' }),
      'service-provider-values',
    );
    expect(reason.fix).toContain('placeholder');
  });
  test('without an identity provider', () => {
    const profile = sampleProfile(enhanced, { identityProvider: null });
    expectShut(profile, 'identity-provider');
    expectShut(profile, 'metadata-findings');
    expectShut(profile, 'sign-in-test-current');
  });
  test('when a service provider was imported in its place', () => {
    expectShut(
      sampleProfile(enhanced, { identityProvider: sampleIdentityProvider({ role: 'sp' }) }),
      'identity-provider',
    );
  });
  test.each([
    ['of the entity', sampleIdentityProvider({ findings: [blocking] })],
    ['of the file', sampleIdentityProvider({}, { fileFindings: [blocking] })],
  ])('over a blocking finding %s', (_, identityProvider) => {
    expect(expectShut(sampleProfile(enhanced, { identityProvider }), 'metadata-findings').detail).toContain(
      'Certificate expired',
    );
  });
  test.each([
    ['no signing certificate', { certificates: [] }],
    [
      'an encryption certificate only',
      { certificates: [{ ...sampleCertificate(), use: 'encryption' as const }] },
    ],
    ['an expired one', { certificates: [sampleCertificate('2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z')] }],
    ['one not valid yet', { certificates: [sampleCertificate('2030-01-01T00:00:00Z')] }],
    ['a time that cannot be read', { certificates: [sampleCertificate('soon', 'later')] }],
  ])('with %s', (_, entity) => {
    expectShut(
      sampleProfile(enhanced, { identityProvider: sampleIdentityProvider(entity) }),
      'metadata-findings',
    );
  });
  test('when the certificate expired after the import, judged at now', () => {
    const profile = sampleProfile(enhanced, {
      identityProvider: sampleIdentityProvider({
        certificates: [sampleCertificate(undefined, '2026-11-25T00:00:00Z'), sampleCertificate()],
      }),
    });
    expect(evaluateCutover(profile, '2026-11-24T12:00:00Z').decision).toBe('open');
    expectShut(profile, 'metadata-findings', sampleNow);
  });
  test('without a test', () => {
    const profile = sampleProfile(enhanced, { signInTests: [] });
    expectShut(profile, 'sign-in-test');
    expectShut(profile, 'sign-in-test-real');
  });
  test('when the response was refused, naming the checks', () => {
    const profile = sampleProfile();
    const refused = sampleTest(profile, { verdicts: [sampleVerdict('twilio-flex', 'reject')] });
    expect(expectShut({ ...profile, signInTests: [refused] }, 'sign-in-test').detail).toContain(
      'Response signed',
    );
  });
  test('when it was accepted under another policy only', () => {
    const profile = sampleProfile(organization);
    const verdicts = [sampleVerdict('saml2'), sampleVerdict('twilio-flex')];
    expectShut({ ...profile, signInTests: [sampleTest(profile, { verdicts })] }, 'sign-in-test');
  });
  test('when a verdict contradicts its own checks', () => {
    const profile = sampleProfile();
    const verdicts = [{ ...sampleVerdict('twilio-flex', 'reject'), verdict: 'accept' as const }];
    expectShut({ ...profile, signInTests: [sampleTest(profile, { verdicts })] }, 'sign-in-test');
  });
  test('when a later sign-in was refused after a good one, in whatever order they are kept', () => {
    const profile = sampleProfile();
    const good = sampleTest(profile);
    const bad = sampleTest(profile, {
      finishedAt: '2026-11-25T09:00:00Z',
      verdicts: [sampleVerdict('twilio-flex', 'reject')],
    });
    expectShut({ ...profile, signInTests: [good, bad] }, 'sign-in-test');
    expectShut({ ...profile, signInTests: [bad, good] }, 'sign-in-test');
    expectShut({ ...profile, signInTests: [good, { ...bad, finishedAt: '?' }] }, 'sign-in-test');
  });
  test('on a demo, which does not hide a real test either', () => {
    const profile = sampleProfile();
    const demo = sampleTest(profile, { method: 'demo', finishedAt: '2026-11-25T11:00:00Z' });
    expectShut({ ...profile, signInTests: [demo] }, 'sign-in-test-real');
    expect(
      evaluateCutover({ ...profile, signInTests: [demo, ...profile.signInTests] }, sampleNow).decision,
    ).toBe('open');
  });
  test('when the identity provider itself is the demo', () => {
    const identityProvider = sampleIdentityProvider({}, { source: 'demo' });
    expectShut(sampleProfile(enhanced, { identityProvider }), 'sign-in-test-real');
  });
  test.each<[string, Partial<Profile>]>([
    ['Twilio’s values changed', { product: { ...enhanced, connectionSid: `JQ${'c4'.repeat(16)}` } }],
    [
      'the metadata file changed',
      { identityProvider: sampleIdentityProvider({}, { sha256: 'cd'.repeat(32) }) },
    ],
    ['the entity ID changed', { identityProvider: sampleIdentityProvider({ entityId: 'other' }) }],
    [
      'the certificate changed',
      {
        identityProvider: sampleIdentityProvider({
          certificates: [{ ...sampleCertificate(), sha256: 'dd'.repeat(32) }],
        }),
      },
    ],
    ['the sign-in address moved', { identityProvider: sampleIdentityProvider({ singleSignOnServices: [] }) }],
  ])('on a stale test: %s', (_, change) => {
    expect(expectShut({ ...sampleProfile(), ...change }, 'sign-in-test-current').status).toBe('not-met');
  });
  test('for the Console without a forecast, or with one that locks somebody out', () => {
    const idpEntityId = 'http://www.okta.com/exk1';
    const forecast = {
      at: '2026-11-24T10:00:00Z',
      idpEntityId,
      domains: [],
      ready: 3,
      lockedOut: 1,
      counts: {},
    };
    expect(expectShut(sampleProfile(organization, { forecast: null }), 'lock-out-forecast').status).toBe(
      'unknown',
    );
    expect(expectShut(sampleProfile(organization, { forecast }), 'lock-out-forecast').detail).toContain('1');
    const empty = { ...forecast, ready: 0, lockedOut: 0 };
    expect(expectShut(sampleProfile(organization, { forecast: empty }), 'lock-out-forecast').status).toBe(
      'unknown',
    );
    const other = { ...forecast, lockedOut: 0, idpEntityId: 'other' };
    expect(expectShut(sampleProfile(organization, { forecast: other }), 'lock-out-forecast').status).toBe(
      'unknown',
    );
    const broken = { ...forecast, lockedOut: Number.NaN };
    expectShut(sampleProfile(organization, { forecast: broken }), 'lock-out-forecast');
  });
});

describe('an override', () => {
  const at = '2026-11-25T10:00:00Z';
  const untested = sampleProfile(enhanced, { signInTests: [] });
  const fingerprint = fingerprintOf(untested) ?? '';

  test('opens for the very values it was given for, and its reason is said', () => {
    const profile = { ...untested, override: { reason: 'Pilot group only.', at, fingerprint } };
    const evaluation = evaluateCutover(profile, sampleNow);
    expect(evaluation.decision).toBe('open');
    expect(evaluation.reasons.at(-1)?.detail).toContain('Pilot group only.');
    expect(statusOf(profile, 'sign-in-test')).toBe('not-met');
  });
  test.each([
    ['other values', { reason: 'Pilot group only.', at, fingerprint: '00' }],
    ['no reason', { reason: ' ', at, fingerprint }],
  ])('does not count with %s', (_, override) => {
    expectShut({ ...untested, override }, 'override');
  });
  test('cannot open a profile without an identity provider', () => {
    const profile = {
      ...untested,
      identityProvider: null,
      override: { reason: 'Because.', at, fingerprint },
    };
    expectShut(profile, 'override');
  });
});
