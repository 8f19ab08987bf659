import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { walkSignIn } from '../../src/backend/demo-idp/walk-sign-in.ts';
import type { Ports } from '../../src/backend/ports.ts';
import type { SignInTestStatus } from '../../src/contract/events.ts';
import type { OperationInput } from '../../src/contract/operations.ts';
import { call, createSampleProfile } from '../contract/contract-samples.ts';
import { postForm, send } from '../support/http.ts';
import { openTestBackend, type TestBackend } from '../support/test-backend.ts';

const open: TestBackend[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ backend }) => backend.close()));
});

interface Started extends TestBackend {
  readonly profileId: string;
  readonly status: SignInTestStatus;
  readonly pushed: SignInTestStatus[];
  readonly startUrl: string;
  readonly acsUrl: string;
}

async function start(
  change: Partial<OperationInput<'signInTest.start'>> = {},
  ports: Partial<Ports> = {},
): Promise<Started> {
  const opened = openTestBackend(ports);
  open.push(opened);
  const { backend } = opened;
  const pushed: SignInTestStatus[] = [];
  backend.subscribe((event) => {
    if (event.type === 'signInTest.changed') pushed.push(event.status);
  });
  const profileId = await createSampleProfile(backend);
  const input = {
    profileId,
    identityProvider: 'demo' as const,
    scenario: 'good',
    scheme: 'http' as const,
    binding: 'redirect' as const,
    expectedEmail: null,
  };
  const status = await call(backend, 'signInTest.start', { ...input, ...change });
  return {
    ...opened,
    profileId,
    status,
    pushed,
    startUrl: status.startUrl ?? '',
    acsUrl: status.serviceProvider?.acsUrl ?? '',
  };
}

const stagesOf = (pushed: readonly SignInTestStatus[]) => pushed.map(({ stage }) => stage);
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a sign-in over real HTTP', () => {
  test.each(['redirect', 'post'] as const)('is judged and kept (request by %s)', async (binding) => {
    const { backend, startUrl, pushed, profileId, status } = await start({ binding });
    expect(status.stage).toBe('ready');
    const page = await walkSignIn(startUrl);
    expect(page).toContain('Sign-in accepted');
    expect(stagesOf(pushed)).toEqual(['starting', 'ready', 'request-sent', 'response-received', 'judged']);
    const [profile] = await call(backend, 'profile.list', {});
    expect(profile?.id).toBe(profileId);
    const [record] = profile?.signInTests ?? [];
    expect(record).toMatchObject({ method: 'demo', fingerprint: profile?.fingerprint });
    expect(record?.verdicts.map(({ policy }) => policy)).toEqual(['saml2', 'twilio-flex', 'twilio-console']);
  });

  test('the response is in one event and nowhere else', async () => {
    const { backend, startUrl, pushed, ports } = await start();
    await walkSignIn(startUrl);
    expect(pushed.filter(({ responseXml }) => responseXml?.includes('<samlp:Response'))).toHaveLength(1);
    const current = await call(backend, 'signInTest.current', {});
    expect(current?.responseXml).toBeNull();
    expect(JSON.stringify(ports.store.read())).not.toContain('samlp:Response');
  });

  test('https works with the authority that the admin is given', async () => {
    const { backend, startUrl, acsUrl } = await start({ scheme: 'https' });
    expect(acsUrl).toMatch(/^https:/);
    const { text: ca } = await call(backend, 'signInTest.authority', {});
    const answer = await send(startUrl, { ca });
    expect(answer.status).toBe(302);
    await expect(send(startUrl)).rejects.toThrow(/certificate/);
    const page = await postForm(acsUrl, { SAMLResponse: base64('<x/>') }, { ca });
    expect(page.body).toContain('This is not the answer');
  });

  test('the request names our addresses, and RelayState is random', async () => {
    const { startUrl, status } = await start();
    const answers = [await send(startUrl), await send(startUrl)];
    const targets = answers.map(({ headers }) => new URL(headers.location ?? ''));
    const xml = inflateRawSync(
      Buffer.from(targets[0]?.searchParams.get('SAMLRequest') ?? '', 'base64'),
    ).toString();
    expect(xml).toContain(`AssertionConsumerServiceURL="${status.serviceProvider?.acsUrl}"`);
    expect(xml).toContain(status.serviceProvider?.entityId);
    const states = targets.map(({ searchParams }) => searchParams.get('RelayState') ?? '');
    expect(states[0]).toMatch(/^[0-9a-f]{40}$/);
    expect(states[0]).not.toBe(states[1]);
    expect(answers[0]?.headers['referrer-policy']).toBe('no-referrer');
  });

  test('a RelayState that was changed on the way fails its check', async () => {
    const { startUrl, acsUrl, pushed } = await start();
    const { headers } = await send(startUrl);
    const signIn = await send(headers.location ?? '');
    const ticket = /action="([^"]+)"/.exec(signIn.body)?.[1] ?? '';
    const issued = await postForm(new URL(ticket, headers.location).href, {});
    const SAMLResponse = /name="SAMLResponse" value="([^"]+)"/.exec(issued.body)?.[1] ?? '';
    await postForm(acsUrl, { SAMLResponse, RelayState: 'other' });
    const verdict = pushed.at(-1)?.record?.verdicts.find(({ policy }) => policy === 'twilio-flex');
    const wrong = verdict?.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
    expect(wrong).toEqual(['relay-state']);
  });

  test('the metadata of the test service provider is served, with a key to encrypt to', async () => {
    const { status } = await start();
    const answer = await send(status.serviceProvider?.entityId ?? '');
    expect(answer.headers['content-type']).toContain('application/samlmetadata+xml');
    expect(answer.body).toContain('use="encryption"');
    expect(answer.body).toContain(`entityID="${status.serviceProvider?.entityId}"`);
  });

  test('localhost and ::1 lead to the same place', async () => {
    const { startUrl } = await start();
    for (const name of ['localhost', '[::1]']) {
      const url = new URL(startUrl);
      url.hostname = name;
      expect((await send(url.href)).status).toBe(302);
    }
  });
});

describe('what does not belong', () => {
  test('another Host header is refused', async () => {
    const { startUrl, acsUrl } = await start();
    const port = new URL(startUrl).port;
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1']) {
      expect((await send(startUrl, { headers: { host } })).status).toBe(421);
      expect((await postForm(acsUrl, { SAMLResponse: 'x' }, { headers: { host } })).status).toBe(421);
    }
  });

  test.each<[string, number, Parameters<typeof send>[1]]>([
    ['GET', 405, {}],
    ['another content type', 415, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<x/>' }],
    ['an empty form', 400, { method: 'POST', headers: form(), body: '' }],
    ['two responses', 400, { method: 'POST', headers: form(), body: 'SAMLResponse=eA&SAMLResponse=eA' }],
    ['no base64', 400, { method: 'POST', headers: form(), body: 'SAMLResponse=%3Cxml%3E' }],
    [
      'more than 1 MB',
      413,
      { method: 'POST', headers: form(), body: `SAMLResponse=${'A'.repeat(1_100_000)}` },
    ],
  ])('the ACS answers %s with %i and a page, and waits on', async (_what, status, request) => {
    const { backend, acsUrl } = await start();
    const answer = await send(acsUrl, request);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('<h1');
    expect((await call(backend, 'signInTest.current', {}))?.stage).toBe('ready');
  });

  test.each(['/', '/start/', '/start/wrong', '/saml', '/saml/acs/..%2f', '/favicon.ico'])(
    '%s is not there',
    async (path) => {
      const { startUrl } = await start();
      expect((await send(new URL(path, startUrl).href)).status).toBe(404);
    },
  );

  test('hostile text in a response stays text', async () => {
    const { acsUrl } = await start();
    const xml = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0" IssueInstant="2026-11-25T10:00:00Z" Destination="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"/>`;
    const { body, headers } = await postForm(acsUrl, { SAMLResponse: base64(xml) });
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('garbage that brings back our RelayState is judged, not a crash', async () => {
    const { startUrl, acsUrl, lines, pushed } = await start();
    const { headers } = await send(startUrl);
    const RelayState = new URL(headers.location ?? '').searchParams.get('RelayState') ?? '';
    const garbage = base64('\u0000\u0001 no xml');
    const { status, body } = await postForm(acsUrl, { SAMLResponse: garbage, RelayState });
    expect(status).toBe(200);
    expect(body).toContain('Sign-in refused');
    expect(pushed.at(-1)?.stage).toBe('judged');
    expect(lines).toEqual([]);
  });
});

describe('the four ends', () => {
  test('judged: the listener goes, and a new test can start', async () => {
    const { backend, startUrl, profileId } = await start();
    await walkSignIn(startUrl);
    await expect.poll(() => isOpen(startUrl)).toBe(false);
    const again = await call(backend, 'signInTest.start', demoInput(profileId));
    expect(again.stage).toBe('ready');
  });

  test('cancelled: the listener goes', async () => {
    const { backend, startUrl, status } = await start();
    const cancelled = await call(backend, 'signInTest.cancel', { testId: status.testId });
    expect(cancelled).toMatchObject({ stage: 'cancelled', startUrl: null });
    await expect.poll(() => isOpen(startUrl)).toBe(false);
  });

  test('timed out: the listener goes', async () => {
    const loopback = { httpPorts: [0], httpsPorts: [0], deadlineSeconds: 0.2 };
    const { pushed, startUrl } = await start({}, { loopback });
    await expect.poll(() => stagesOf(pushed)).toEqual(['starting', 'ready', 'timed-out']);
    await expect.poll(() => isOpen(startUrl)).toBe(false);
  });

  test('the deadline is the one that was asked for, within 30 seconds and 15 minutes', async () => {
    const { backend, status, profileId } = await start(
      { deadlineSeconds: 60 },
      { now: () => '2026-11-25T10:00:00.000Z' },
    );
    expect(status.deadline).toBe('2026-11-25T10:01:00.000Z');
    for (const deadlineSeconds of [0, 29, 901, 45.5]) {
      const outcome = await backend.call('signInTest.start', { ...demoInput(profileId), deadlineSeconds });
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    }
  });

  test('closing the app ends the test', async () => {
    const { backend, startUrl, pushed } = await start();
    await backend.close();
    expect(await isOpen(startUrl)).toBe(false);
    expect(pushed.at(-1)?.stage).toBe('cancelled');
  });

  test('a second test is told that one runs', async () => {
    const { backend, profileId } = await start();
    const second = await backend.call('signInTest.start', demoInput(profileId));
    expect(second).toMatchObject({ ok: false, problem: { code: 'busy' } });
  });
});

describe('ports', () => {
  test('a taken port is said, and the next one is used', async () => {
    const [taken, free] = await Promise.all([occupy(), occupy()]);
    const ports = [portOf(taken), portOf(free)];
    await close(free);
    const loopback = { httpPorts: ports, httpsPorts: [0], deadlineSeconds: 30 };
    const { status } = await start({}, { loopback });
    expect(status.message).toContain(`Port ${ports[0]} is in use`);
    expect(status.serviceProvider?.acsUrl).toContain(`:${ports[1]}/`);
    await close(taken);
  });

  test('when all are taken the test fails in one sentence', async () => {
    const taken = await occupy();
    const loopback = { httpPorts: [portOf(taken)], httpsPorts: [0], deadlineSeconds: 30 };
    const { status } = await start({}, { loopback });
    expect(status).toMatchObject({ stage: 'failed', startUrl: null });
    await close(taken);
  });
});

test('a profile without identity provider is told to import one', async () => {
  const { backend } = await start();
  const { id } = await call(backend, 'profile.create', {
    name: 'Empty',
    product: { kind: 'console', entityId: '', acsUrl: '' },
  });
  const current = await call(backend, 'signInTest.current', {});
  await call(backend, 'signInTest.cancel', { testId: current?.testId ?? '' });
  const outcome = await backend.call('signInTest.start', {
    ...demoInput(id),
    identityProvider: 'profile',
    scenario: null,
  });
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'refused' } });
});

function form(): Readonly<Record<string, string>> {
  return { 'content-type': 'application/x-www-form-urlencoded' };
}

function demoInput(profileId: string): OperationInput<'signInTest.start'> {
  return {
    profileId,
    identityProvider: 'demo',
    scenario: 'good',
    scheme: 'http',
    binding: 'redirect',
    expectedEmail: null,
  };
}

async function isOpen(url: string): Promise<boolean> {
  return send(url).then(
    () => true,
    () => false,
  );
}

function occupy(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
