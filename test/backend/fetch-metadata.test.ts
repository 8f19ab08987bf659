import { mkdtempSync } from 'node:fs';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { fetchDocument } from '../../src/backend/fetch/fetch-document.ts';
import { createLocalKeys } from '../../src/backend/sign-in-test/local-keys.ts';
import { call, sampleFlex } from '../contract/contract-samples.ts';
import { type LocalSite, openSite } from '../support/open-site.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';
import { openTestBackend } from '../support/test-backend.ts';

const { backend } = openTestBackend();
const idp = makeSampleIdp();
const sites: LocalSite[] = [];
afterEach(() => Promise.all(sites.splice(0).map((site) => site.close())));
afterAll(() => backend.close());

async function open(...[onRequest]: Parameters<typeof openSite>): Promise<string> {
  const site = await openSite(onRequest);
  sites.push(site);
  return site.origin;
}

const fetchInput = (address: string, profileId: string | null = null) => ({
  address,
  entityId: null,
  trustCertificate: null,
  profileId,
});
const limits = { maxBytes: 100_000, maxRedirects: 5, timeoutMilliseconds: 500 };

describe('metadata by address', () => {
  test('is imported and kept with where it came from', async () => {
    const origin = await open((request, response) => {
      if (request.url === '/start') response.writeHead(302, { location: '/final' }).end();
      else response.end(gzipSync(idp.metadata));
    });
    const { id } = await call(backend, 'profile.create', { name: 'Fetched', product: sampleFlex });
    const imported = await call(backend, 'metadata.fetch', fetchInput(`${origin}/start`, id));
    expect(imported.entities[0]?.entityId).toBe(idp.entityId);
    const profile = (await call(backend, 'profile.list', {})).find((each) => each.id === id);
    expect(profile?.identityProvider).toMatchObject({ source: 'address', address: `${origin}/final` });
  });

  test('sends nothing of ours', async () => {
    const seen: string[] = [];
    const origin = await open((request, response) => {
      seen.push(...Object.keys(request.headers));
      response.end(idp.metadata);
    });
    await call(backend, 'metadata.fetch', fetchInput(origin));
    expect(seen.toSorted()).toEqual(['accept', 'connection', 'host']);
  });

  test.each([
    ['http://idp.example.com/metadata', 'https only'],
    ['file:///etc/passwd', 'https only'],
    ['https://user:secret@idp.example.com/', 'user name or password'],
    ['not an address', 'https://idp.example.com/metadata'],
  ])('%s is bad input', async (address, words) => {
    const outcome = await backend.call('metadata.fetch', fetchInput(address));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    expect(outcome.ok ? '' : outcome.problem.message).toContain(words);
    expect(outcome.ok ? '' : outcome.problem.message).not.toContain('secret');
  });

  test.each([404, 500, 204])('HTTP %i is unreachable', async (status) => {
    const origin = await open((_request, response) => response.writeHead(status).end());
    const outcome = await backend.call('metadata.fetch', fetchInput(origin));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
  });

  test('nothing that listens is unreachable', async () => {
    const site = await openSite(() => undefined);
    await site.close();
    const outcome = await backend.call('metadata.fetch', fetchInput(site.origin));
    expect(outcome.ok ? '' : outcome.problem.message).toContain('nothing listens');
  });

  test('a server certificate that nobody trusts is refused', async () => {
    const keys = createLocalKeys(mkdtempSync(join(tmpdir(), 'sso-preflight-fetch-')), () =>
      new Date().toISOString(),
    ).server();
    const server = createHttpsServer(
      { key: keys.privateKeyPem, cert: keys.certificatePem },
      (_request, response) => response.end(idp.metadata),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await backend.call('metadata.fetch', fetchInput(`https://127.0.0.1:${port}/`));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
    expect(outcome.ok ? '' : outcome.problem.message).toContain('does not trust');
    server.close();
  });
});

describe('the limits of a fetch', () => {
  test('redirects end', async () => {
    const origin = await open((_request, response) => response.writeHead(302, { location: '/again' }).end());
    await expect(fetchDocument(origin, limits)).rejects.toThrow('redirects more than 5 times');
  });

  test('size ends, also without a Content-Length', async () => {
    const origin = await open((_request, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(50_000)), 1);
      response.once('close', () => clearInterval(timer));
    });
    await expect(fetchDocument(origin, limits)).rejects.toThrow('larger than');
  });

  test.each([
    ['before the answer', false],
    ['within it', true],
  ])('time ends %s', async (_when, hasBegun) => {
    const origin = await open((_request, response) => {
      if (hasBegun) response.write('<');
    });
    await expect(fetchDocument(origin, limits)).rejects.toThrow('did not answer in time');
  });
});
