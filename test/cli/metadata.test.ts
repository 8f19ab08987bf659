import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { runInProcess } from '../support/run-cli.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';

const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-cli-metadata-'));
const file = (name: string): string => join(folder, name);
const idp = makeSampleIdp();
writeFileSync(file('old.xml'), idp.metadata);
writeFileSync(file('old.xml.gz'), gzipSync(idp.metadata));
writeFileSync(file('new.xml'), makeSampleIdp().metadata);
writeFileSync(file('idp.pem'), idp.key.certificatePem);
afterAll(() => rmSync(folder, { recursive: true }));

describe('metadata import', () => {
  test('reads a gzip file', async () => {
    const run = await runInProcess(['metadata', 'import', file('old.xml.gz'), '--json']);
    expect(run.code).toBe(0);
    expect(run.json()).toMatchObject({
      ok: true,
      value: { total: 1, entities: [{ entityId: idp.entityId }] },
    });
  });

  test('names everything that the file says', async () => {
    const path = 'test/fixtures/metadata/accepted/details-of-every-kind/metadata.xml';
    const run = await runInProcess(['metadata', 'import', path]);
    for (const line of [
      'role: AttributeAuthorityDescriptor, not used; protocols: urn:oasis:names:tc:SAML:1.1:protocol',
      'organization: Acme, Acme Inc., https://acme.test/',
      'contact: technical: Ada Admin, Acme IT, sso@acme.test, +1 555 0100',
      'domains: example.test, acme.test',
      'cache duration: PT6H',
      'signed requests: not asked for',
      'extension not read: Thing (urn:example:other)',
    ])
      expect(run.out).toContain(line);
  });

  test('a file that unpacks without end is refused in one sentence', async () => {
    writeFileSync(file('bomb.xml.gz'), gzipSync(Buffer.alloc(150_000_000, 0x20), { level: 9 }));
    const run = await runInProcess(['metadata', 'import', file('bomb.xml.gz')]);
    expect(run.code).toBe(2);
    expect(run.error).toContain('larger than 100 MB');
  });
});

describe('metadata compare', () => {
  test('names what changed and what to do in Twilio', async () => {
    const run = await runInProcess(['metadata', 'compare', file('old.xml'), file('new.xml')]);
    expect(run.code).toBe(0);
    expect(run.out).toContain('2 changes that a sign-in depends on.');
    expect(run.out).toContain('There is a new signing certificate');
    const json = await runInProcess(['metadata', 'compare', file('old.xml'), file('new.xml'), '--json']);
    expect(json.json()).toMatchObject({
      ok: true,
      value: {
        needsNewCertificateInTwilio: true,
        needsNewValuesInTwilio: false,
        findings: [{ code: 'metadata-changed-certificate-added' }, {}],
      },
    });
  });

  test('the same file twice is said to be the same', async () => {
    const run = await runInProcess(['metadata', 'compare', file('old.xml'), file('old.xml')]);
    expect(run.code).toBe(0);
    expect(run.out).toContain('The two files are the same.');
  });

  test('a file that is no metadata is a usage error', async () => {
    const run = await runInProcess(['metadata', 'compare', file('old.xml'), file('idp.pem')]);
    expect(run.code).toBe(2);
    expect(run.error).toContain('The second: This is a certificate, not metadata.');
  });
});

describe('metadata enter', () => {
  test('judges typed values', async () => {
    const args = ['metadata', 'enter', '--certificate', file('idp.pem'), '--entity-id', 'urn:acme'];
    const run = await runInProcess([...args, '--sign-in-url', 'https://idp.example.com/sso']);
    expect(run.code).toBe(0);
    expect(run.out).toContain('typed-not-known');
    const missing = await runInProcess(args);
    expect(missing.code).toBe(1);
    expect(missing.out).toContain('typed-sign-in-address-missing');
  });
});
