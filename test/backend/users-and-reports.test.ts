import { describe, expect, test } from 'vitest';
import type { Client } from '../../src/contract/client.ts';
import { call } from '../contract/contract-samples.ts';
import { sampleProducts } from '../support/sample-profile.ts';
import { openTestBackend } from '../support/test-backend.ts';

const asText = (...rows: readonly string[]) => ({ text: rows.join('\n') });

async function createConsoleProfile(client: Client): Promise<string> {
  const { id } = await call(client, 'profile.create', { name: 'Acme', product: sampleProducts.console });
  return id;
}
async function forecastStatus(client: Client, profileId: string): Promise<string | undefined> {
  const { reasons } = await call(client, 'cutover.evaluate', { profileId });
  return reasons.find(({ id }) => id === 'lock-out-forecast')?.status;
}

describe('users.compare', () => {
  test('its figures reach the gate of the profile, and only its figures', async () => {
    const { backend } = openTestBackend();
    const profileId = await createConsoleProfile(backend);
    expect(await forecastStatus(backend, profileId)).toBe('unknown');
    const compare = { domains: ['acme.test'], exempt: [], profileId };
    const twilio = asText('email', 'ada@acme.test', 'bob@acme.test');

    await call(backend, 'users.compare', { ...compare, twilio, idp: asText('ada@acme.test') });
    expect(await forecastStatus(backend, profileId)).toBe('not-met');
    await call(backend, 'users.compare', { ...compare, twilio, idp: twilio });
    expect(await forecastStatus(backend, profileId)).toBe('met');

    const [profile] = await call(backend, 'profile.list', {});
    expect(profile?.forecast).toMatchObject({ ready: 2, lockedOut: 0, domains: ['acme.test'] });
    expect(JSON.stringify(profile)).not.toContain('ada@');
    await backend.close();
  });

  test('a list that cannot be judged keeps the gate shut', async () => {
    const { backend } = openTestBackend();
    const profileId = await createConsoleProfile(backend);
    const idp = asText('ada@acme.test');
    const broken = asText('email', 'ada@acme.test', '"bob@acme.test', 'eve@acme.test');
    await call(backend, 'users.compare', {
      twilio: broken,
      idp,
      domains: ['acme.test'],
      exempt: [],
      profileId,
    });
    expect(await forecastStatus(backend, profileId)).toBe('not-met');
    await backend.close();
  });

  test('without a profile nothing is kept', async () => {
    const { backend } = openTestBackend();
    const profileId = await createConsoleProfile(backend);
    const list = asText('ada@acme.test');
    await call(backend, 'users.compare', {
      twilio: list,
      idp: list,
      domains: ['acme.test'],
      exempt: [],
      profileId: null,
    });
    expect(await forecastStatus(backend, profileId)).toBe('unknown');
    await backend.close();
  });

  test.each([
    ['no domain', { domains: [] }, 'at least one domain'],
    ['what is no domain', { domains: ['acme'] }, '“acme” is not a domain'],
    [
      'a spreadsheet',
      { twilio: { base64: Buffer.from('PK\u0003\u0004').toString('base64'), fileName: 'u.xlsx' } },
      'Save it as CSV',
    ],
  ])('%s is said in a sentence', async (_, change, words) => {
    const { backend } = openTestBackend();
    const list = asText('ada@acme.test');
    const outcome = await backend.call('users.compare', {
      twilio: list,
      idp: list,
      domains: ['acme.test'],
      exempt: [],
      profileId: null,
      ...change,
    });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    expect(outcome.ok ? '' : outcome.problem.message).toContain(words);
    await backend.close();
  });
});

describe('report.render', () => {
  test.each([
    ['json', 'acme-report.json', '"format": "sso-preflight-evidence"'],
    ['markdown', 'acme-report.md', '# SSO Preflight report: Acme'],
    ['html', 'acme-report.html', '<h1>SSO Preflight report: Acme</h1>'],
    ['ics', 'acme-report.ics', 'BEGIN:VCALENDAR'],
  ] as const)('%s', async (format, fileName, words) => {
    const { backend } = openTestBackend();
    const profileId = await createConsoleProfile(backend);
    const file = await call(backend, 'report.render', { profile: { profileId }, format });
    expect(file.fileName.toLowerCase()).toBe(fileName);
    expect(file.text).toContain(words);

    const exported = await call(backend, 'profile.export', { profileId });
    const fromFile = { profileFile: { text: exported.text } };
    expect((await call(backend, 'report.render', { profile: fromFile, format })).text).toContain(words);
    await backend.close();
  });
});
