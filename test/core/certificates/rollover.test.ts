import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../src/core/certificates/certificate.ts';
import { readCertificate } from '../../../src/core/certificates/read-certificate.ts';
import { planRollover } from '../../../src/core/certificates/rollover/plan-rollover.ts';
import type { Rollover, RolloverInput } from '../../../src/core/certificates/rollover/rollover.ts';
import { idpKinds } from '../../../src/core/metadata/identity-provider.ts';
import { type CertificateRecipe, makeCertificate } from '../../support/make-certificate.ts';

const now = '2026-11-25T12:00:00Z';

function read(recipe: CertificateRecipe, use: Certificate['use'] = 'signing'): Certificate {
  const reading = readCertificate(makeCertificate(recipe).der, use);
  if (!reading.ok) throw new Error(reading.fault);
  return reading.certificate;
}

const old = read({ keyName: 'old', notBefore: '2024-01-01T00:00:00Z', notAfter: '2027-01-31T23:59:59Z' });
const fresh = read({ keyName: 'fresh', notBefore: '2026-11-01T00:00:00Z', notAfter: '2029-11-01T00:00:00Z' });
const renewed = read({ keyName: 'old', notBefore: '2026-11-01T00:00:00Z', notAfter: '2029-11-01T00:00:00Z' });

function plan(input: Partial<RolloverInput>): Rollover {
  return planRollover({
    certificates: [fresh, old],
    idp: 'okta',
    product: 'console',
    lastUse: { sha256: old.sha256, at: now },
    signsWith: null,
    now,
    ...input,
  });
}

/** Outcome and reason on a day, with that certificate in Twilio. */
function on(rollover: Rollover, inTwilio: Certificate, at: string): string {
  const spans = rollover.answers.find((answer) => answer.inTwilio === inTwilio.sha256)?.spans ?? [];
  const span = spans.find(({ from, until }) => from <= at && at < until);
  return `${span?.outcome} ${span?.reason}`;
}

describe('planRollover', () => {
  test('names the certificates by first day, whatever the metadata’s order, and leaves out those for encryption', () => {
    const { certificates } = plan({
      certificates: [fresh, read({ keyName: 'enc' }, 'encryption'), old, fresh],
    });
    expect(certificates.map(({ name, certificate }) => [name, certificate.sha256])).toEqual([
      ['certificate 1', old.sha256],
      ['certificate 2', fresh.sha256],
    ]);
  });

  test('the last test says who signs, until that certificate ends', () => {
    const rollover = plan({});
    expect(rollover.lastUse?.sha256).toBe(old.sha256);
    expect(on(rollover, old, '2026-12-01T00:00:00Z')).toBe('works same-certificate');
    expect(on(rollover, fresh, '2026-12-01T00:00:00Z')).toBe('fails other-certificate');
    expect(on(rollover, old, '2027-03-01T00:00:00Z')).toBe('likely-fails expired-in-twilio');
    expect(on(rollover, fresh, '2027-03-01T00:00:00Z')).toBe('depends takes-over-unknown');
  });
  test('the last second of a certificate still belongs to it', () => {
    expect(on(plan({}), old, '2027-01-31T23:59:59Z')).toBe('works same-certificate');
    expect(on(plan({}), old, '2027-02-01T00:00:00Z')).toBe('likely-fails expired-in-twilio');
  });
  test('Entra ID takes the valid certificate by itself once the active one has ended', () => {
    const rollover = plan({ idp: 'entra' });
    expect(on(rollover, fresh, '2027-03-01T00:00:00Z')).toBe('works same-certificate');
    expect(on(rollover, old, '2027-03-01T00:00:00Z')).toBe('fails other-certificate');
  });
  test('AD FS promotes a certificate five days after it made it', () => {
    const rollover = plan({ idp: 'adfs' });
    expect(on(rollover, old, '2026-11-05T23:59:59Z')).toBe('works same-certificate');
    expect(on(rollover, old, '2026-11-06T00:00:00Z')).toBe('fails other-certificate');
    expect(on(rollover, fresh, '2026-11-06T00:00:00Z')).toBe('works same-certificate');
  });
  test('without a test, who signs is not known while both are valid', () => {
    const rollover = plan({ lastUse: null });
    expect(on(rollover, old, '2026-10-15T00:00:00Z')).toBe('works same-certificate');
    expect(on(rollover, old, '2026-12-01T00:00:00Z')).toBe('depends signer-unknown');
    expect(on(rollover, fresh, '2027-03-01T00:00:00Z')).toBe('works same-certificate');
  });
  test('a certificate chosen to sign signs throughout', () => {
    const rollover = plan({ signsWith: fresh.sha256 });
    expect(on(rollover, fresh, '2026-12-01T00:00:00Z')).toBe('works same-certificate');
    expect(on(rollover, old, '2026-12-01T00:00:00Z')).toBe('fails other-certificate');
    expect(rollover.signers).toHaveLength(1);
  });
  test('a certificate renewed with its key verifies, if keys are all that is compared', () => {
    const rollover = plan({ certificates: [old, renewed] });
    expect(on(rollover, renewed, '2026-12-01T00:00:00Z')).toBe('depends same-key');
  });
  test('a certificate alone works from its first day to its last', () => {
    const rollover = plan({ certificates: [fresh], lastUse: null });
    expect(rollover.certificates[0]?.name).toBe('this certificate');
    expect(on(rollover, fresh, '2026-10-15T00:00:00Z')).toBe('likely-fails not-yet-in-twilio');
    expect(on(rollover, fresh, '2026-12-01T00:00:00Z')).toBe('works same-certificate');
    expect(on(rollover, fresh, '2029-11-02T00:00:00Z')).toBe('likely-fails expired-in-twilio');
  });
  test('a certificate of the last test that is no longer published is forgotten', () => {
    const rollover = plan({ certificates: [fresh], lastUse: { sha256: old.sha256, at: now } });
    expect(rollover.lastUse).toBeNull();
  });

  test('a certificate that was edited by hand is read again, or left out', () => {
    const edited = { ...fresh, notAfter: '2099-01-01T00:00:00Z', sha256: 'ab'.repeat(32) };
    const broken = { pem: '-----BEGIN CERTIFICATE-----\nAAAA', use: 'signing', subject: 'x', notAfter: 'y' };
    const { certificates } = plan({ certificates: [edited, broken as Certificate] });
    expect(certificates.map(({ certificate }) => certificate)).toEqual([fresh]);
  });
  test('no signing certificate: nothing to say, and no failure', () => {
    const rollover = plan({ certificates: [] });
    expect(rollover).toMatchObject({ certificates: [], answers: [], steps: [] });
  });
  test.each([
    { certificates: [old, fresh] },
    { certificates: [old, renewed, fresh], idp: 'entra' as const },
    { certificates: [read({ notAfter: '9999-12-31T23:59:59Z' })] },
    { certificates: [read({ notBefore: '1970-01-01T00:00:00Z', notAfter: '1971-01-01T00:00:00Z' })] },
  ])('spans follow each other without gaps over the whole time: %#', (input) => {
    const rollover = plan(input);
    for (const { spans } of [...rollover.answers, { spans: rollover.signers }]) {
      expect(spans[0]?.from).toBe(rollover.from);
      expect(spans.at(-1)?.until).toBe(rollover.until);
      for (const [index, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[index]?.until);
    }
    expect(Date.parse(rollover.until) - Date.parse(now)).toBeLessThan(13 * 366 * 86_400_000);
  });
});

describe('steps', () => {
  test.each(idpKinds)('%s: complete, in order, with nothing left to fill in', (idp) => {
    for (const product of ['console', 'flex'] as const) {
      for (const certificates of [[old], [old, fresh]]) {
        const { steps } = plan({ certificates, idp, product, lastUse: null });
        const ids = steps.map(({ id }) => id);
        expect(ids.indexOf('switch-idp') + 1).toBe(ids.indexOf(`switch-twilio-${product}`));
        expect(ids.at(-1)).toBe('retire');
        expect(steps.map(({ title, body }) => title + body).join(' ')).not.toMatch(/[{}]|undefined/);
      }
    }
  });
  test('hand the new certificate over once it is there', () => {
    const handover = (certificates: readonly Certificate[]) =>
      plan({ certificates }).steps.find(({ id }) => id === 'switch-twilio-console')?.certificate;
    expect(handover([old, fresh])).toBe(fresh.sha256);
    expect(handover([old])).toBeNull();
  });
  test('say what is documented about that identity provider, with its source, and say so where nothing is', () => {
    const [create] = plan({ certificates: [old], idp: 'entra' }).steps;
    expect(create?.body).toContain('New Certificate');
    expect(create?.source).toContain('M1 ');
    expect(plan({ certificates: [old], idp: 'duo' }).steps[0]?.body).toContain('not documented');
  });
});
