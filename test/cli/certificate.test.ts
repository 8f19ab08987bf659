import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCalendarFaults, readCalendarEvents } from '../support/check-calendar.ts';
import { makeCertificate } from '../support/make-certificate.ts';
import { runInProcess } from '../support/run-cli.ts';
import { openTestBackend } from '../support/test-backend.ts';

const old = makeCertificate({ keyName: 'old', notAfter: '2027-01-31T23:59:59Z' });
const fresh = makeCertificate({
  keyName: 'fresh',
  notBefore: '2026-11-01T00:00:00Z',
  notAfter: '2029-11-01T00:00:00Z',
});
const sha256 = (der: Uint8Array) => createHash('sha256').update(der).digest('hex');
const now = ['--now', '2026-11-25T12:00:00Z'];
let folder = '';
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sso-preflight-cli-'));
  writeFileSync(file('both.pem'), old.pem + fresh.pem);
  const { backend } = openTestBackend();
  const written = await backend.call('demo.metadata', { scenario: null });
  writeFileSync(file('idp.xml'), written.ok ? written.value.text : '');
  await backend.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('certificate rollover', () => {
  const rollover = (...args: readonly string[]) =>
    runInProcess(['certificate', 'rollover', file('both.pem'), ...args, ...now]);

  test('answers for a day and a certificate, with an exit code that says it', async () => {
    const signs = ['--signs-with', sha256(fresh.der)];
    const works = await rollover('--in-twilio', sha256(fresh.der), '--at', '2027-03-01', ...signs, '--json');
    expect(works.code).toBe(0);
    expect(works.json()).toMatchObject({
      value: { answer: { outcome: 'works', inTwilio: sha256(fresh.der) } },
    });
    const fails = await rollover('--in-twilio', sha256(old.der), ...signs);
    expect(fails.code).toBe(1);
    expect(fails.out).toContain(
      'On 2026-11-25, every sign-in fails: the identity provider signs with certificate 2',
    );
  });
  test('prints the plan with its steps and sources', async () => {
    const { code, out } = await rollover('--idp', 'entra', '--product', 'flex');
    expect(code).toBe(0);
    expect(out).toContain('With certificate 1 in Twilio');
    expect(out).toContain('Make the new certificate the active one in Microsoft Entra ID');
    expect(out).toContain('Source: M1 ');
  });
  test('takes metadata as well as certificates', async () => {
    const { code, json } = await runInProcess(['certificate', 'rollover', file('idp.xml'), '--json']);
    expect(code).toBe(0);
    expect(json()).toMatchObject({ value: { certificates: [{ name: 'this certificate' }] } });
  });
  test.each([
    [['--in-twilio', 'abc'], 'A thumbprint is 40 or 64 hexadecimal digits'],
    [['--in-twilio', 'ab'.repeat(32)], 'No signing certificate here has that thumbprint'],
    [['--at', '2027-01-01'], '--at needs --in-twilio'],
    [['--in-twilio', 'ab', '--at', 'soon'], '--at is a time'],
    [['--idp', 'nobody'], '--idp cannot be "nobody"'],
    [['--product', 'sendgrid'], '--product cannot be "sendgrid"'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const { code, error } = await rollover(...args);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });
  test.each([
    ['an empty file', ''],
    ['JSON', '{}'],
    ['an HTML page', '<!doctype html><p>Sign in</p>'],
    ['metadata of nobody', '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"/>'],
  ])('%s is one sentence', async (_what, input) => {
    const { code, error } = await runInProcess(['certificate', 'rollover', '-'], { input });
    expect(code).toBe(2);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});

describe('certificate match', () => {
  test('finds a thumbprint in the form of any console', async () => {
    const colons = sha256(fresh.der).toUpperCase().match(/../g)?.join(':') ?? '';
    const found = await runInProcess(['certificate', 'match', colons, file('both.pem')]);
    expect(found).toMatchObject({ code: 0, out: 'That is the SHA-256 thumbprint of certificate 2.\n' });
    const other = await runInProcess(['certificate', 'match', 'ab'.repeat(20), file('both.pem')]);
    expect(other.code).toBe(1);
  });
});

describe('certificate calendar', () => {
  test('is a calendar that a strict reader takes', async () => {
    const { code, out } = await runInProcess([
      'certificate',
      'calendar',
      file('both.pem'),
      '--title',
      'Acme',
    ]);
    expect(code).toBe(0);
    expect(findCalendarFaults(out)).toEqual([]);
    expect(readCalendarEvents(out)).toMatchObject([{ DTSTART: '20270131' }, { DTSTART: '20291101' }]);
  });
});
