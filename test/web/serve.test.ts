import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Backend, createBackend } from '../../src/backend/create-backend.ts';
import { createNodePorts } from '../../src/backend/node-ports.ts';
import { createMemoryStore } from '../../src/backend/store/memory-store.ts';
import { serve, type WebServer } from '../../src/web/serve.ts';
import { type LoopbackSession, openLoopbackSession } from '../support/loopback-client.ts';

let folder: string;
let backend: Backend;
let server: WebServer;
let session: LoopbackSession;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sso-preflight-web-'));
  mkdirSync(join(folder, 'screens/assets'), { recursive: true });
  writeFileSync(join(folder, 'screens/index.html'), '<!doctype html><title>screens</title>');
  writeFileSync(join(folder, 'screens/assets/index.js'), 'export {};');
  writeFileSync(join(folder, 'screens/notes.txt'), 'not a kind of file that is served');
  writeFileSync(join(folder, 'secret.html'), 'beside the screens');
  const ports = { store: createMemoryStore(), dataFolder: folder, version: '0', log: () => undefined };
  backend = createBackend(createNodePorts(ports));
  server = await serve({ client: backend, rendererFolder: join(folder, 'screens'), port: 0 });
  session = await openLoopbackSession(server);
});

afterAll(async () => {
  await server.close();
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends exactly these headers and this path: fetch would put both in order. */
function sendRaw(
  method: string,
  path: string,
  { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: server.port, method, path, headers, agent: false },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function ownHeaders(): Record<string, string> {
  return {
    cookie: session.cookie,
    'x-sso-preflight-key': session.key,
    origin: session.baseUrl,
    'content-type': 'application/json',
  };
}

describe('the screens', () => {
  test('are served with headers that allow nothing but our own files', async () => {
    const { status, headers, body } = await sendRaw('GET', '/');
    expect(status).toBe(200);
    expect(body).toContain('screens');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/assets/../../secret.html',
    '/..%2fsecret.html',
    '/assets\\..\\..\\secret.html',
    '//etc/passwd',
    '/notes.txt',
    '/constructor',
  ])('no path leads out of their folder: %s', async (path) => {
    expect(await sendRaw('GET', path)).toMatchObject({ status: 404 });
  });
});

describe('the API', () => {
  test('answers a call of our own page', async () => {
    const { status, body } = await sendRaw('POST', '/api/profile.list', {
      headers: ownHeaders(),
      body: '{}',
    });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ ok: true, value: [] });
  });

  test.each<[string, Record<string, string>, number]>([
    ['another Host (DNS rebinding)', { host: 'evil.example' }, 403],
    ['another Origin', { origin: 'https://evil.example' }, 403],
    ['no cookie', { cookie: '' }, 401],
    ['the cookie alone, as another port of this machine is sent it', { 'x-sso-preflight-key': '' }, 401],
    ['a wrong key', { 'x-sso-preflight-key': 'x'.repeat(43) }, 401],
    ['a wrong cookie', { cookie: 'sso-preflight-1=x' }, 401],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('refuses %s, as a Problem in one sentence', async (_, wrong, status) => {
    const answer = await sendRaw('POST', '/api/profile.list', {
      headers: { ...ownHeaders(), ...wrong },
      body: '{}',
    });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, problem: { code: 'refused' } });
  });

  test('refuses GET', async () => {
    expect(await sendRaw('GET', '/api/profile.list', { headers: ownHeaders() })).toMatchObject({
      status: 405,
    });
  });

  test.each([
    ['broken JSON', '{'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['nothing', ''],
  ])('answers %s with a sentence', async (_, body) => {
    const answer = await sendRaw('POST', '/api/profile.list', { headers: ownHeaders(), body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
  });

  test('says that a body is too large before reading it', async () => {
    const headers = { ...ownHeaders(), 'content-length': '145000001' };
    const answer = await new Promise<number>((resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port: server.port, method: 'POST', path: '/api/metadata.import', headers },
        (incoming) => {
          resolve(incoming.statusCode ?? 0);
          outgoing.destroy();
        },
      );
      outgoing.on('error', reject);
      outgoing.flushHeaders();
    });
    expect(answer).toBe(413);
  });

  test('knows no inherited name as an operation', async () => {
    const answer = await sendRaw('POST', '/api/profile.constructor', { headers: ownHeaders(), body: '{}' });
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, problem: { code: 'unknown-operation' } });
  });
});

describe('a session', () => {
  test('is a cookie that scripts and other sites cannot use', async () => {
    const token = server.makeOneTimeAddress().split('token=')[1];
    const answer = await sendRaw('POST', '/session', {
      headers: { origin: session.baseUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^sso-preflight-\d+=\S{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
  });

  test.each(['{"token":"wrong"}', '{}', '[]', 'null', '{"token":7}'])('is not opened by %s', async (body) => {
    const answer = await sendRaw('POST', '/session', {
      headers: { origin: session.baseUrl, 'content-type': 'application/json' },
      body,
    });
    expect(answer).toMatchObject({ status: 403 });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('a long body is cut off', async () => {
    const answer = await sendRaw('POST', '/session', {
      headers: { origin: session.baseUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ token: 'x'.repeat(10_000) }),
    });
    expect(answer.status).toBe(413);
  });
});

test('it listens on 127.0.0.1 only, and a taken port gives another', async () => {
  const second = await serve({ client: backend, rendererFolder: folder, port: server.port });
  expect(second.port).not.toBe(server.port);
  await second.close();
  await expect(fetch(`http://[::1]:${server.port}/`)).rejects.toThrow();
});
