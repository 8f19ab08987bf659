import { afterEach, describe, expect, test } from 'vitest';
import { type Backend, createBackend } from '../../../src/backend/create-backend.ts';
import { createNodePorts } from '../../../src/backend/node-ports.ts';
import { createMemoryStore } from '../../../src/backend/store/memory-store.ts';
import type { BackendEvent } from '../../../src/contract/events.ts';
import { createHttpClient } from '../../../src/renderer/client/http-client.ts';
import { serve, type WebServer } from '../../../src/web/serve.ts';
import { openLoopbackSession } from '../../support/loopback-client.ts';

const product = {
  kind: 'flex',
  from: null,
  to: 'enhanced',
  accountSid: '',
  connectionSid: '',
} as const;

const servers: WebServer[] = [];
const backends: Backend[] = [];

async function start(port = 0): Promise<WebServer> {
  const ports = { store: createMemoryStore(), dataFolder: '/nowhere', version: '0', log: () => undefined };
  const backend = createBackend(createNodePorts(ports));
  const server = await serve({ client: backend, rendererFolder: '/nowhere', port });
  backends.push(backend);
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  for (const backend of backends.splice(0)) await backend.close();
});

/** Collects events until one of `type` has come `count` times. */
function waitForEvents(events: readonly BackendEvent[], count: number): Promise<void> {
  return expect.poll(() => events.length, { timeout: 5000 }).toBeGreaterThanOrEqual(count);
}

describe('the HTTP client', () => {
  test('calls, and hears what the call changed', async () => {
    const { baseUrl, send } = await openLoopbackSession(await start());
    const client = createHttpClient({ baseUrl, send, ready: Promise.resolve() });
    const events: BackendEvent[] = [];
    const stop = client.subscribe((event) => events.push(event));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const created = await client.call('profile.create', { name: 'Acme', product });
    expect(created).toMatchObject({ ok: true, value: { name: 'Acme' } });
    await waitForEvents(events, 1);
    expect(events[0]).toEqual({ type: 'profiles.changed' });
    stop();
  });

  test('says in one sentence that nobody answers', async () => {
    const server = await start();
    const { baseUrl, send } = await openLoopbackSession(server);
    const client = createHttpClient({ baseUrl, send, ready: Promise.resolve() });
    await server.close();
    expect(await client.call('profile.list', {})).toEqual({
      ok: false,
      problem: {
        code: 'unreachable',
        message: 'SSO Preflight does not answer. Check that it still runs in its terminal.',
      },
    });
  });

  test('passes a refusal on as the Problem it is', async () => {
    const { baseUrl } = await openLoopbackSession(await start());
    const client = createHttpClient({ baseUrl, send: fetch, ready: Promise.resolve() });
    expect(await client.call('profile.list', {})).toMatchObject({ ok: false, problem: { code: 'refused' } });
  });

  test('takes an answer that is no outcome for somebody else', async () => {
    const send = () => Promise.resolve(Response.json({ hello: 'world' }));
    const client = createHttpClient({ baseUrl: '', send, ready: Promise.resolve() });
    expect(await client.call('profile.list', {})).toMatchObject({
      ok: false,
      problem: { code: 'unreachable' },
    });
  });

  test('finds the events again after a restart and has everything read anew', async () => {
    const first = await start();
    let session = await openLoopbackSession(first);
    const send: typeof fetch = (input, init) => session.send(input, init);
    const client = createHttpClient({ baseUrl: session.baseUrl, send, ready: Promise.resolve() });
    const events: BackendEvent[] = [];
    const stop = client.subscribe((event) => events.push(event));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await first.close();
    session = await openLoopbackSession(await start(first.port));
    await waitForEvents(events, 1);
    expect(events[0]).toEqual({ type: 'profiles.changed' });
    stop();
  });
});
