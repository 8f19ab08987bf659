import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLocalKeys } from '../../src/backend/sign-in-test/local-keys.ts';
import { createSeenAssertions } from '../../src/backend/sign-in-test/seen-assertions.ts';

const makeFolder = () => mkdtempSync(join(tmpdir(), 'sso-preflight-files-'));
const now = '2026-11-25T10:00:00Z';

describe('local keys', () => {
  test('are made on first use, kept with mode 0600, and the same afterwards', () => {
    const folder = join(makeFolder(), 'new');
    const server = createLocalKeys(folder, () => now).server();
    expect(createLocalKeys(folder, () => now).server()).toEqual(server);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['loopback-authority.json', 'loopback-server.json']);
  });

  test('the server certificate is issued by the authority, for loopback names only', () => {
    const keys = createLocalKeys(makeFolder(), () => now);
    const [authority, server] = [keys.authority(), keys.server()].map(
      ({ certificatePem }) => new X509Certificate(certificatePem),
    );
    if (authority === undefined || server === undefined) throw new Error('No certificates.');
    expect(server.checkIssued(authority)).toBe(true);
    expect(server.verify(authority.publicKey)).toBe(true);
    expect(authority.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
  });

  test('the server certificate is made anew before it expires, by the same authority', () => {
    const folder = makeFolder();
    const first = createLocalKeys(folder, () => now);
    const later = createLocalKeys(folder, () => '2027-12-01T10:00:00Z');
    const authority = first.authority();
    const server = first.server();
    expect(later.server()).not.toEqual(server);
    expect(later.authority()).toEqual(authority);
  });

  test('a damaged file is made anew', () => {
    const folder = makeFolder();
    createLocalKeys(folder, () => now).serviceProvider();
    writeFileSync(join(folder, 'service-provider.json'), '{"privateKeyPem": ');
    const { certificatePem } = createLocalKeys(folder, () => now).serviceProvider();
    expect(new X509Certificate(certificatePem).subject).toContain('SSO Preflight');
  });
});

describe('seen assertions', () => {
  test('are remembered across restarts, by hash only, for a day', () => {
    const folder = makeFolder();
    createSeenAssertions(folder, () => now).add('_assertion-1');
    expect(createSeenAssertions(folder, () => now).has('_assertion-1')).toBe(true);
    expect(createSeenAssertions(folder, () => now).has('_assertion-2')).toBe(false);
    expect(createSeenAssertions(folder, () => '2026-11-26T10:00:01Z').has('_assertion-1')).toBe(false);
    const path = join(folder, 'seen-assertions.json');
    expect(readFileSync(path, 'utf8')).not.toContain('_assertion-1');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('a damaged file is no memory and no crash', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'seen-assertions.json'), '[{"sha256": 1}]');
    const seen = createSeenAssertions(folder, () => now);
    seen.add('_assertion-1');
    expect(seen.has('_assertion-1')).toBe(true);
  });
});
