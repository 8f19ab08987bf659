/** What may end a running sign-in test: any page of the admin's browser can post to its address. */
import { afterEach, describe, expect, test } from 'vitest';
import type { SignInTestStatus } from '../../../src/contract/events.ts';
import { call, sampleFlex } from '../../contract/contract-samples.ts';
import { postForm, send } from '../../support/http.ts';
import { makeSampleIdp } from '../../support/sample-idp.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const open: TestBackend[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ backend }) => backend.close()));
});

const idp = makeSampleIdp();
const base64 = (text: string) => Buffer.from(text).toString('base64');
const unsigned = { sign: 'none' } as const;
type To = Parameters<typeof idp.issue>[0];

async function start(isUnsolicitedAllowed = false) {
  const opened = openTestBackend();
  open.push(opened);
  const { backend } = opened;
  const { id: profileId } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex });
  const file = { text: idp.metadata };
  await call(backend, 'metadata.import', { file, entityId: null, trustCertificate: null, profileId });
  const status = await call(backend, 'signInTest.start', {
    profileId,
    identityProvider: 'profile',
    scenario: null,
    scheme: 'http',
    binding: 'redirect',
    expectedEmail: null,
    isUnsolicitedAllowed,
  });
  const serviceProvider = status.serviceProvider ?? { entityId: '', acsUrl: '' };
  const post = (xml: string, RelayState = '') =>
    postForm(serviceProvider.acsUrl, { SAMLResponse: base64(xml), RelayState });
  const stage = async () => (await call(backend, 'signInTest.current', {}))?.stage;
  const tests = async () => (await call(backend, 'profile.list', {}))[0]?.signInTests ?? [];
  return { ...opened, status, serviceProvider, post, stage, tests };
}

/** Begins the sign-in, as the browser would, and gives what only the identity provider is told. */
async function sendRequest({ startUrl }: SignInTestStatus) {
  const { headers } = await send(startUrl ?? '');
  return new URL(headers.location ?? '').searchParams.get('RelayState') ?? '';
}

describe('a response from nowhere leaves the test waiting', () => {
  test.each([
    ['what is no XML', () => 'no xml'],
    ['an empty element', () => '<x/>'],
    ['an unsigned response that names the identity provider', (to: To) => idp.issue(to, unsigned)],
    ['a response signed by somebody else', (to: To) => makeSampleIdp().issue(to)],
  ] as const)('%s', async (_, issue) => {
    const { post, stage, tests, status, serviceProvider, backend } = await start();
    await sendRequest(status);
    const { body, status: http } = await post(issue(serviceProvider));
    expect(http).toBe(200);
    expect(body).toContain('This is not the answer to the running test');
    expect(await stage()).toBe('request-sent');
    expect((await call(backend, 'signInTest.current', {}))?.message).toContain('still waits');
    expect(await tests()).toEqual([]);
  });

  test('a megabyte of white space is answered in a moment', async () => {
    const { serviceProvider, stage } = await start();
    const startedAt = process.cpuUsage();
    const SAMLResponse = `A${' '.repeat(900_000)}!`;
    expect((await postForm(serviceProvider.acsUrl, { SAMLResponse })).status).toBe(400);
    expect(process.cpuUsage(startedAt).user / 1e6).toBeLessThan(2);
    expect(await stage()).toBe('ready');
  });

  test('and the right one still ends it', async () => {
    const { post, stage, tests, status, serviceProvider } = await start();
    const relayState = await sendRequest(status);
    await post('<x/>');
    expect((await post(idp.issue(serviceProvider, unsigned), relayState)).body).toContain('Sign-in refused');
    expect(await stage()).toBe('judged');
    expect(await tests()).toHaveLength(1);
  });

  test('after twenty of them no more are read', async () => {
    const { post, stage } = await start();
    for (let count = 0; count < 20; count += 1) await post('<x/>');
    expect((await post('<x/>')).body).toContain('Too many responses');
    expect(await stage()).toBe('ready');
  });
});

describe('a response that shows where it comes from ends the test', () => {
  test('it brings back our RelayState, whatever else is wrong', async () => {
    const { post, stage, status } = await start();
    expect((await post('<x/>', await sendRequest(status))).body).toContain('Sign-in refused');
    expect(await stage()).toBe('judged');
  });

  test('a certificate of the profile signed it, although it answers nothing', async () => {
    const { post, stage, tests, serviceProvider } = await start();
    expect((await post(idp.issue(serviceProvider))).body).toContain('Sign-in refused');
    expect(await stage()).toBe('judged');
    const [record] = await tests();
    const failed = record?.verdicts[0]?.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
    expect(failed).toContain('in-response-to');
  });
});

test('a record that cannot be kept is said', async () => {
  const { backend, post, status, serviceProvider } = await start();
  await call(backend, 'profile.delete', { profileId: status.profileId });
  await post(idp.issue(serviceProvider));
  const current = await call(backend, 'signInTest.current', {});
  expect(current?.message).toContain('The record could not be kept.');
});

describe('a sign-in that starts at the identity provider', () => {
  test('is accepted when it was allowed, with Twilio’s own way said', async () => {
    const { post, stage, tests, status, serviceProvider } = await start(true);
    expect(status.message).toContain('here or at your identity provider');
    expect((await post(idp.issue(serviceProvider))).body).toContain('Sign-in accepted');
    expect(await stage()).toBe('judged');
    const console = (await tests())[0]?.verdicts.find(({ policy }) => policy === 'twilio-console');
    expect(console?.checks.find(({ id }) => id === 'in-response-to')?.actual).toContain(
      'sends its own request',
    );
  });

  test('is judged even unsigned, because it names the identity provider', async () => {
    const { post, stage, serviceProvider } = await start(true);
    expect((await post(idp.issue(serviceProvider, unsigned))).body).toContain('Sign-in refused');
    expect(await stage()).toBe('judged');
  });

  test('is still told from somebody else’s', async () => {
    const { post, stage } = await start(true);
    expect((await post('<x/>')).body).toContain('This is not the answer');
    expect(await stage()).toBe('ready');
  });
});
