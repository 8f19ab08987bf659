import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueResponse } from '../../src/core/saml/issue/issue-response.ts';
import type { SigningKey } from '../../src/core/saml/issue/issued-response.ts';
import { makeIdpKey } from '../support/idp-key.ts';
import { runInProcess } from '../support/run-cli.ts';
import { openTestBackend } from '../support/test-backend.ts';

const sid = '0123456789abcdef'.repeat(2);
const entityId = `urn:flex:JQ${sid}`;
const acsUrl = `https://login.flex.us1.twilio.com/login/callback?connection=JQ${sid}`;
const flex = ['--product', 'flex', '--connection', `JQ${sid}`];

let folder: string;
let key: SigningKey;
let metadata: string;
const file = (name: string): string => join(folder, name);

/** Signed as `sign` says, valid around `at`. */
function issue(sign: 'both' | 'assertion', at = Date.now()): string {
  const time = (minutes: number): string => new Date(at + minutes * 60_000).toISOString();
  return issueResponse(
    {
      responseId: '_response',
      assertionId: '_assertion',
      issuer: 'https://idp.example/entity',
      destination: acsUrl,
      recipient: acsUrl,
      audience: entityId,
      inResponseTo: null,
      issueInstant: time(0),
      notBefore: time(-1),
      notOnOrAfter: time(5),
      sessionNotOnOrAfter: null,
      nameId: 'ada@example.com',
      nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      attributes: [
        { name: 'email', values: ['ada@example.com'] },
        { name: 'full_name', values: ['Ada Admin'] },
        { name: 'roles', values: ['agent'] },
      ],
      sign,
      encryptToPem: null,
    },
    key,
    (count) => randomBytes(count),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sso-preflight-cli-'));
  key = makeIdpKey('idp.example');
  writeFileSync(file('idp.pem'), key.certificatePem);
  writeFileSync(file('both.xml'), issue('both'));
  writeFileSync(file('assertion.b64'), Buffer.from(issue('assertion')).toString('base64'));
  const { backend } = openTestBackend();
  const written = await backend.call('demo.metadata', { scenario: null });
  metadata = written.ok ? written.value.text : '';
  writeFileSync(file('idp.xml'), metadata);
  await backend.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('metadata import', () => {
  test('gives entities, total and findings', async () => {
    const { code, json, error } = await runInProcess(['metadata', 'import', file('idp.xml'), '--json']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(json()).toMatchObject({
      ok: true,
      value: { total: 1, findings: [], entities: [{ role: 'idp', certificates: [{ keyType: 'rsa' }] }] },
    });
  });

  test('reads standard input and a byte order mark, and prints text without colour', async () => {
    const { code, out } = await runInProcess(['metadata', 'import', '-'], { input: `\ufeff${metadata}` });
    expect(code).toBe(0);
    expect(out).toContain('1 entity in the file.');
    expect(out).not.toContain('\u001b');
  });

  test('judges by the clock of --now', async () => {
    const { out } = await runInProcess(['metadata', 'import', file('idp.xml'), '--now', '2055-01-01']);
    expect(out).toContain('[certificate-expired]');
  });

  test.each<[string, string | Buffer]>([
    ['an empty file', ''],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['an HTML page', '<!doctype html><html><body>Sign in</body></html>'],
    ['6 MB of text', 'lorem ipsum '.repeat(500_000)],
  ])('%s is one finding and exit code 1', async (_, input) => {
    const { code, json } = await runInProcess(['metadata', 'import', '-', '--json'], { input });
    expect(code).toBe(1);
    expect(json()).toMatchObject({ ok: true, value: { entities: [], findings: [{ severity: 'block' }] } });
  });

  test("a service provider's metadata blocks: nobody signs in there", async () => {
    const written = await runInProcess(['sp', 'metadata', ...flex]);
    const { code, json } = await runInProcess(['metadata', 'import', '-', '--json'], { input: written.out });
    expect(code).toBe(1);
    expect(json()).toMatchObject({ ok: true, value: { entities: [{ role: 'sp' }], total: 1 } });
  });
});

describe('certificate check', () => {
  test('gives certificates and findings', async () => {
    const { code, json } = await runInProcess(['certificate', 'check', file('idp.pem'), '--json']);
    expect(code).toBe(0);
    expect(json()).toMatchObject({ ok: true, value: { certificates: [{ keyType: 'rsa', keyBits: 2048 }] } });
  });

  test('what may be looked at later ends with 0, what blocks with 1', async () => {
    const later = await runInProcess(['certificate', 'check', file('idp.pem'), '--now', '2055-01-01']);
    expect(later.code).toBe(0);
    expect(later.out).toContain('[certificate-expired]');
    const none = await runInProcess(['certificate', 'check', '-'], { input: 'no certificate' });
    expect(none.code).toBe(1);
    expect(none.out).toMatch(/^blocks /m);
  });
});

describe('response verify', () => {
  const verify = (response: string, ...options: readonly string[]) => {
    const idp = ['--idp-entity-id', 'https://idp.example/entity', '--idp-certificate', file('idp.pem')];
    const sp = ['--sp-entity-id', entityId, '--acs-url', acsUrl, '--unsolicited'];
    return runInProcess(['response', 'verify', file(response), ...idp, ...sp, ...options]);
  };

  test('accepts with 0 and says who signs in', async () => {
    const { code, json } = await verify('both.xml', '--policy', 'twilio-flex', '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      ok: true,
      value: {
        verdict: 'accept',
        signed: 'both',
        nameId: 'ada@example.com',
        attributes: { roles: ['agent'] },
        issuer: 'https://idp.example/entity',
      },
    });
  });

  test('accepts base64 with a signed assertion under saml2, which is the policy when none is given', async () => {
    const { code, out } = await verify('assertion.b64');
    expect(code).toBe(0);
    expect(out).toContain('Accepted under the policy saml2. Signed: assertion.');
  });

  test.each([
    ['an unsigned response under Twilio', ['--policy', 'twilio-flex'], 'response-signed'],
    ['another person', ['--expect-email', 'bob@example.com'], 'expected-email'],
    ['the wrong time', ['--now', '2055-01-01'], 'not-on-or-after'],
    ['a demand for both signatures', ['--require-signed', 'both'], 'response-signed'],
  ])('rejects %s with 1', async (_, options, check) => {
    const { code, out } = await verify('assertion.b64', ...options);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`FAIL .*\\[${check}\\]`));
  });

  test('a file that is no response is unreadable or rejected, in words', async () => {
    const { code, out, error } = await verify('idp.pem');
    expect([1, 2]).toContain(code);
    expect(`${out}${error}`).not.toMatch(/Error: .*\n.*at /);
  });
});

describe('guide show and sp metadata', () => {
  test('gives the guide with values, sources and dates', async () => {
    const { code, json } = await runInProcess(['guide', 'show', '--idp', 'okta', ...flex, '--json']);
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      ok: true,
      value: { guide: { idp: 'okta' }, serviceProvider: { entityId, acsUrl } },
    });
  });

  test.each([
    ['json', /^\{"ok":true,"value":\{"guide":/],
    ['markdown', /^# Okta/],
    ['html', /^<!doctype html>/],
  ])('--format %s is one whole document', async (format, start) => {
    const { code, out } = await runInProcess(['guide', 'show', '--idp', 'okta', ...flex, '--format', format]);
    expect(code).toBe(0);
    expect(out).toMatch(start);
    expect(out).toContain(sid);
  });

  test('sp metadata is the XML itself, or the document that holds it', async () => {
    const plain = await runInProcess(['sp', 'metadata', ...flex]);
    expect(plain).toMatchObject({ code: 0, error: '' });
    expect(plain.out).toMatch(/^<\?xml[\s\S]*<\/md:EntityDescriptor>\s*$/);
    const { json } = await runInProcess(['sp', 'metadata', ...flex, '--json']);
    expect(json()).toMatchObject({ ok: true, value: { text: plain.out } });
  });
});

describe('users compare', () => {
  test('ends with 1 when somebody is locked out, with 0 when nobody is', async () => {
    writeFileSync(file('twilio.csv'), 'ada@example.com\nbob@example.com\n');
    writeFileSync(file('idp.csv'), 'ada@example.com\n');
    const compare = (idp: string) =>
      runInProcess([
        'users',
        'compare',
        '--twilio',
        file('twilio.csv'),
        '--idp',
        file(idp),
        '--domain',
        'example.com',
        '--json',
      ]);
    const locked = await compare('idp.csv');
    expect(locked.code).toBe(1);
    expect(locked.json()).toMatchObject({ ok: true, value: { counts: { lockedOut: 1, ready: 1 } } });
    expect(await compare('twilio.csv')).toMatchObject({ code: 0 });
  });
});

describe('cutover evaluate', () => {
  test('a fresh profile keeps the gate shut', async () => {
    const { backend } = openTestBackend();
    const product = {
      kind: 'flex',
      from: null,
      to: 'enhanced',
      accountSid: '',
      connectionSid: `JQ${sid}`,
    } as const;
    const created = await backend.call('profile.create', { name: 'Acme', product });
    const profileId = created.ok ? created.value.id : '';
    const exported = await backend.call('profile.export', { profileId });
    await backend.close();
    writeFileSync(file('profile.json'), exported.ok ? exported.value.text : '');
    const args = ['cutover', 'evaluate', '--profile', file('profile.json')];
    const { code, json } = await runInProcess([...args, '--json']);
    expect(code).toBe(1);
    expect(json()).toMatchObject({ ok: true, value: { decision: 'shut' } });
    expect((await runInProcess(args)).out).toContain('The gate is shut.');
  });

  test.each([
    ['json', '{'],
    ['markdown', '# '],
    ['html', '<!doctype html>'],
    ['ics', 'BEGIN:VCALENDAR'],
  ])('report render prints %s', async (format, start) => {
    const args = ['report', 'render', '--profile', file('profile.json'), '--format', format];
    const { code, out } = await runInProcess(args);
    expect(code).toBe(0);
    expect(out.startsWith(start)).toBe(true);
  });

  test('a file that is no profile is unreadable', async () => {
    const { code } = await runInProcess(['cutover', 'evaluate', '--profile', file('idp.xml')]);
    expect(code).toBe(2);
  });
});

describe('demo', () => {
  test('walks the journey, one line a step, and ends with the verdict', async () => {
    const { code, out } = await runInProcess(['demo']);
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['profile', 'metadata', 'guide', 'sign-in', 'verdict', 'gate']);
  });

  test('a scenario that Twilio refuses ends with 1', async () => {
    const { code, json } = await runInProcess(['demo', '--scenario', 'response-unsigned', '--json']);
    expect(code).toBe(1);
    expect(json()).toMatchObject({ ok: true, value: { verdict: { verdict: 'reject' } } });
  });

  test('an unknown scenario lists them all', async () => {
    const { code, error } = await runInProcess(['demo', '--scenario', 'nonsense']);
    expect(code).toBe(2);
    for (const name of ['good', 'response-unsigned', 'clock-skewed']) expect(error).toContain(name);
  });
});
