import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/core/profiles/profile.ts';
import { createEvidence, type Evidence } from '../../../src/core/reports/evidence.ts';
import { renderReport } from '../../../src/core/reports/render-report.ts';
import { textFormats } from '../../../src/core/reports/report-format.ts';
import {
  sampleCertificate,
  sampleIdentityProvider,
  sampleNow,
  sampleProducts,
  sampleProfile,
  sampleTest,
  sampleVerdict,
} from '../../support/sample-profile.ts';

function evidenceOf(profile: Profile): Evidence {
  return createEvidence(profile, { now: sampleNow, version: '0.1.0' });
}

/** Everything in a profile that somebody else wrote, made as hostile as it can be. */
const hostile = '<img src=x onerror=alert(1)>|`**[x](javascript:alert(1))**`\u202e\u0007';
const hostileProfile = sampleProfile(sampleProducts.enhanced, {
  name: hostile,
  identityProvider: sampleIdentityProvider(
    { entityId: hostile, certificates: [{ ...sampleCertificate(), subject: `CN=${hostile}` }] },
    { fileName: hostile },
  ),
  override: { reason: hostile, at: sampleNow, fingerprint: 'x' },
});

describe('createEvidence', () => {
  const personal = 'ada.lovelace@example.test';
  const base = sampleProfile();
  const verdict = {
    ...sampleVerdict('twilio-flex', 'reject'),
    nameId: personal,
    attributes: { full_name: ['Ada Lovelace'], email: [personal], roles: ['agent'] },
    checks: [
      {
        id: 'expected-email' as const,
        title: 'Expected e-mail address',
        status: 'fail' as const,
        expected: 'bob@example.test',
        actual: `${personal} (Ada Lovelace), roles agent`,
        fix: '',
      },
    ],
  };
  const evidence = evidenceOf({ ...base, signInTests: [sampleTest(base, { verdicts: [verdict] })] });

  test('keeps nobody’s name or address, in any format, and says so', () => {
    for (const format of textFormats) {
      expect(renderReport(evidence, format)).not.toMatch(/lovelace|bob@/i);
    }
    expect(evidence.redactions.join(' ')).toContain('NameIDs and attribute values are left out');
  });
  test('keeps what a check is about', () => {
    const [check] = evidence.signInTests[0]?.verdicts[0]?.checks ?? [];
    expect(check).toMatchObject({ expected: '…@example.test', actual: '…@example.test (…), roles agent' });
    expect(evidence.signInTests[0]?.verdicts[0]?.attributeNames).toEqual(['full_name', 'email', 'roles']);
  });
  test('holds no certificate body, only its fingerprints', () => {
    expect(JSON.stringify(evidence)).not.toContain('BEGIN CERTIFICATE');
    expect(evidence.identityProvider?.certificates[0]?.sha256).toBe('c0'.repeat(32));
  });
  test('judges the gate at its own time', () => {
    expect(evidenceOf(sampleProfile()).cutover.decision).toBe('open');
    const later = createEvidence(sampleProfile(), { now: '2036-01-01T00:00:00Z', version: '0.1.0' });
    expect(later.cutover.decision).toBe('shut');
  });
});

describe('renderReport', () => {
  const evidence = evidenceOf(sampleProfile());

  test('json is the evidence itself', () => {
    expect(JSON.parse(renderReport(evidence, 'json'))).toEqual(JSON.parse(JSON.stringify(evidence)));
  });
  test.each(['markdown', 'html'] as const)(
    '%s says the decision, the values, the plan and the way back',
    (format) => {
      const text = renderReport(evidence, format);
      for (const words of [
        'The gate is open',
        'login.flex.us1.twilio.com',
        'Set up the identity provider',
        'Way back',
      ]) {
        expect(text).toContain(words);
      }
      expect(text).not.toMatch(/undefined|\{[a-zA-Z]+\}.*\{[a-zA-Z]+\}|\[object/);
    },
  );
  test('html holds no markup of others, no script and nothing to load', () => {
    const html = renderReport(evidenceOf(hostileProfile), 'html');
    expect(html).not.toMatch(/<img|<script|src=x onerror=alert\(1\)>|\p{Bidi_Control}/u);
    expect(html).not.toContain('\u0007');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(link|iframe|object|a )/);
  });
  test('markdown holds no markup of others', () => {
    const markdown = renderReport(evidenceOf(hostileProfile), 'markdown');
    expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[x\]|\p{Bidi_Control}/u);
    expect(markdown).not.toContain('\u0007');
    expect(markdown).toContain(String.raw`\|`);
  });
  test('a profile without anything still has a report in every format', () => {
    const bare = sampleProfile(
      { kind: 'console', entityId: '', acsUrl: '' },
      { identityProvider: null, signInTests: [], forecast: null },
    );
    for (const format of textFormats) expect(renderReport(evidenceOf(bare), format)).not.toBe('');
    expect(renderReport(evidenceOf(bare), 'markdown')).toContain('(not set yet)');
  });
});

test('the forecast is told by state, without states that nobody has', () => {
  const counts = { 'not-assigned': 2, ready: 5, exempt: 0 };
  const about = { at: sampleNow, idpEntityId: null, domains: ['acme.test'] };
  const forecast = { ...about, ready: 5, lockedOut: 2, counts };
  const text = renderReport(evidenceOf(sampleProfile(sampleProducts.console, { forecast })), 'markdown');
  expect(text).toContain('- In Twilio, not assigned in the identity provider: 2');
  expect(text).toContain('- Ready: 5');
  expect(text).not.toContain('Exempt');
});

describe('the calendar', () => {
  const profile = sampleProfile(sampleProducts.enhanced, {
    name: 'Acme; sales, “Ünïcode” and a name that is much longer than one line of a calendar may be 🙂',
    identityProvider: sampleIdentityProvider({
      validUntil: '2027-03-01T10:00:00Z',
      certificates: [
        sampleCertificate(undefined, '2027-06-30T23:59:59Z'),
        { ...sampleCertificate(undefined, 'never'), sha256: 'ee'.repeat(32) },
      ],
    }),
  });
  const calendar = renderReport(evidenceOf(profile), 'ics');
  const unfolded = calendar.replaceAll('\r\n ', '');

  test('ends every line with CR LF and folds at 75 octets', () => {
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar).not.toContain('\ufffd');
  });
  test('has the day of each end with reminders 60, 30 and 7 days before', () => {
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20270630');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20270301');
    expect(unfolded.match(/TRIGGER:-P(60|30|7)D/g)).toHaveLength(6);
  });
  test('escapes text and leaves out an end that is no time', () => {
    expect(unfolded).toContain(String.raw`Acme\; sales\, “Ünïcode”`);
    expect(unfolded).not.toContain('ee'.repeat(32));
  });
  test('names each entry for good, so that a second import updates it', () => {
    expect(unfolded).toContain(`UID:${'c0'.repeat(32)}@sso-preflight`);
    expect(renderReport(evidenceOf(profile), 'ics')).toBe(calendar);
  });
});
