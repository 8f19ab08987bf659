import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueResponse } from '../../src/core/saml/issue/issue-response.ts';
import { makeIdpKey } from '../support/idp-key.ts';
import { runInProcess } from '../support/run-cli.ts';
import { sampleProducts, sampleProfile } from '../support/sample-profile.ts';

const entityId = 'urn:console:c3';
const acsUrl = 'https://sso.example.test/acs?p=c3';
const now = '2026-11-25T12:00:00Z';

let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sso-preflight-explain-'));
  const key = makeIdpKey('idp.example');
  const time = (minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();
  const response = issueResponse(
    {
      responseId: '_response',
      assertionId: '_assertion',
      issuer: 'https://idp.example/entity',
      destination: acsUrl,
      recipient: acsUrl,
      audience: `${entityId}/`,
      inResponseTo: null,
      issueInstant: time(0),
      notBefore: time(-1),
      notOnOrAfter: time(5),
      sessionNotOnOrAfter: null,
      nameId: 'ada.secret ',
      nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      attributes: [{ name: 'department', values: ['Undercover'] }],
      sign: 'assertion',
      encryptToPem: null,
    },
    key,
    (count) => randomBytes(count),
  );
  writeFileSync(file('idp.pem'), key.certificatePem);
  writeFileSync(file('response.xml'), response);
  writeFileSync(file('profile.json'), JSON.stringify(sampleProfile(sampleProducts.console)));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('error explain', () => {
  test('says cause, fix, how sure and source, for one console', async () => {
    const { code, out } = await runInProcess([
      'error',
      'explain',
      'AADSTS50011: reply URL',
      '--idp',
      'entra',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('documented AADSTS50011');
    expect(out).toContain('set “Reply URL (Assertion Consumer Service URL)”');
    expect(out).toContain('M6 MicrosoftDocs');
  });

  test('uses the values of a profile, and reads the text from standard input', async () => {
    const args = ['error', 'explain', '-', '--profile', file('profile.json'), '--json'];
    const { code, json } = await runInProcess(args, { input: '{"message":"Audience is invalid"}' });
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      ok: true,
      value: { isKnown: true, errors: [{ id: 'console-audience', values: [{ value: entityId }] }] },
    });
  });

  test('a text that nobody documents is said to be so, with 0', async () => {
    const { code, out } = await runInProcess(['error', 'explain', 'The moon is full']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Not documented/);
  });

  test('control characters of what was pasted do not reach the terminal', async () => {
    const input = "Audience is invalid. Configured: 'urn:\u001b[31mx'";
    const { out } = await runInProcess(['error', 'explain', '-'], { input });
    expect(out).not.toContain('\u001b');
  });

  test.each([
    [['error', 'explain'], 'TEXT is missing'],
    [['error', 'explain', 'a', 'b'], 'one argument too many'],
    [['error', 'explain', 'a', '--idp', 'nobody'], '--idp cannot be'],
    [['error', 'explain', 'a', '--idp', 'okta', '--profile', 'x'], 'exclude each other'],
  ])('%j is wrong usage', async (args, sentence) => {
    const { code, error } = await runInProcess(args);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });
});

describe('response verify', () => {
  const verify = (...options: readonly string[]) => {
    const idp = ['--idp-entity-id', 'https://idp.example/entity', '--idp-certificate', file('idp.pem')];
    const sp = ['--sp-entity-id', entityId, '--acs-url', acsUrl, '--unsolicited', '--now', now];
    return runInProcess(['response', 'verify', file('response.xml'), ...idp, ...sp, ...options]);
  };

  test('says what Twilio would show, documented or inferred', async () => {
    const { code, out } = await verify('--policy', 'twilio-console');
    expect(code).toBe(1);
    expect(out).toContain('What Twilio would show');
    expect(out).toContain(
      '[response-signed] Authentication Failed. The Message of SAML response is not signed  (Twilio Console, Test SSO connection; documented)',
    );
    expect(out).toContain('inferred)');
    expect(out).toContain('differ only in a trailing slash');
  });

  test('the same in JSON, as an addition', async () => {
    const { json } = await verify('--policy', 'twilio-console', '--json');
    expect(json()).toMatchObject({
      value: {
        verdict: 'reject',
        twilioAnswers: expect.arrayContaining([
          expect.objectContaining({
            checkId: 'audience',
            errorId: 'console-audience',
            standing: 'documented',
          }),
        ]),
      },
    });
  });

  test.each(['idp-team', 'twilio-support'])('--message %s is a text without the person', async (to) => {
    const { code, out } = await verify('--policy', 'twilio-console', '--message', to);
    expect(code).toBe(1);
    expect(out).toContain(entityId);
    expect(out).toContain('Response signed');
    expect(out).toContain('Left out or masked:');
    expect(out).not.toMatch(/ada\.secret|Undercover/);
  });

  test('--message in JSON stands beside the verdict', async () => {
    const { json } = await verify('--policy', 'twilio-console', '--message', 'idp-team', '--json');
    expect(json()).toMatchObject({
      ok: true,
      value: { verdict: 'reject', message: { recipient: 'idp-team', masked: expect.any(Array) } },
    });
  });
});

describe('message write', () => {
  const write = (...options: readonly string[]) =>
    runInProcess(['message', 'write', '--profile', file('profile.json'), ...options]);

  test('writes from the newest sign-in test of a profile', async () => {
    const { code, out } = await write('--to', 'twilio-support');
    expect(code).toBe(0);
    expect(out).toContain('Issuer ID/URL: http://www.okta.com/exk1');
    expect(out).toContain(`Entity ID (audience): ${entityId}`);
  });

  test.each([
    [['--to', 'idp-team', '--test', 'nope'], 'There is no such sign-in test'],
    [['--to', 'everybody'], '--to cannot be'],
    [[], '--to is missing'],
  ])('%j ends with 2', async (options, sentence) => {
    const { code, error } = await write(...options);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });
});
