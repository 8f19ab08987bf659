import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { BackendEvent } from '../../src/contract/events.ts';
import { call, sampleFlex, sampleServiceProvider } from '../contract/contract-samples.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';
import { openTestBackend } from '../support/test-backend.ts';

const idp = makeSampleIdp();
const renewed = makeSampleIdp();
const choice = { entityId: null, trustCertificate: null };

async function openProfile() {
  const { backend } = openTestBackend();
  const { id } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex });
  const importText = (text: string) =>
    call(backend, 'metadata.import', { ...choice, file: { text }, profileId: id });
  const read = async () => (await call(backend, 'profile.list', {})).find((each) => each.id === id);
  return { backend, id, importText, read };
}

describe('importing again', () => {
  test('answers what changed and keeps the history, which a report and an export carry', async () => {
    const { backend, id, importText, read } = await openProfile();
    expect((await importText(idp.metadata)).changes).toBeNull();
    expect((await importText(idp.metadata)).changes).toEqual([]);
    const { changes } = await importText(renewed.metadata);
    expect(changes?.map(({ code }) => code)).toEqual([
      'metadata-changed-certificate-added',
      'metadata-changed-certificate-removed',
    ]);
    expect((await read())?.importHistory).toHaveLength(2);
    const exported = await call(backend, 'profile.export', { profileId: id });
    const copy = await call(backend, 'profile.import', { file: { text: exported.text } });
    expect(copy.importHistory).toEqual((await read())?.importHistory);
    const report = await call(backend, 'report.render', { profile: { profileId: id }, format: 'markdown' });
    expect(report).toMatchObject({ text: expect.stringContaining('There is a new signing certificate') });
    await backend.close();
  });

  test('a refused file leaves profile and history as they were', async () => {
    const { backend, importText, read } = await openProfile();
    await importText(idp.metadata);
    const before = await read();
    expect((await importText('<html/>')).changes).toBeNull();
    expect(await read()).toEqual(before);
    await backend.close();
  });
});

describe('metadata.compare', () => {
  test('refuses what gives no single identity provider, and says which file', async () => {
    const { backend } = openTestBackend();
    const input = { before: { text: idp.metadata }, after: { text: '{}' }, entityId: null };
    const outcome = await backend.call('metadata.compare', input);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    expect(outcome.ok ? '' : outcome.problem.message).toContain('The second: This is a JSON file');
    await backend.close();
  });
});

describe('metadata.enter', () => {
  test('makes an identity provider with which a pasted response is judged and the gate counts', async () => {
    const { backend, id, read } = await openProfile();
    const typed = { certificate: { text: idp.key.certificatePem }, profileId: id };
    await call(backend, 'metadata.enter', {
      ...typed,
      entityId: idp.entityId,
      signInAddress: 'https://idp.example.com/sso',
    });
    expect((await read())?.identityProvider).toMatchObject({ source: 'typed', fileFindings: [] });
    expect((await read())?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const response = { text: idp.issue(sampleServiceProvider) };
    const { record } = await call(backend, 'signInTest.paste', {
      profileId: id,
      response,
      expectedEmail: null,
    });
    const verdict = record.verdicts.find(({ policy }) => policy === 'twilio-flex');
    expect(verdict?.checks.find((check) => check.id === 'issuer')?.status).toBe('pass');
    await backend.close();
  });

  test('a certificate alone judges the signature and says that the issuer was not compared', async () => {
    const { backend, id } = await openProfile();
    const certificate = { text: idp.key.certificatePem };
    await call(backend, 'metadata.enter', {
      certificate,
      entityId: null,
      signInAddress: null,
      profileId: id,
    });
    const response = { text: idp.issue(sampleServiceProvider) };
    const { record } = await call(backend, 'signInTest.paste', {
      profileId: id,
      response,
      expectedEmail: null,
    });
    const checks = record.verdicts.find(({ policy }) => policy === 'twilio-flex')?.checks ?? [];
    expect(checks.find((check) => check.id === 'issuer')?.status).toBe('not-run');
    expect(checks.find((check) => check.id === 'response-signed')?.status).toBe('pass');
    const gate = await call(backend, 'cutover.evaluate', { profileId: id });
    expect(gate.decision).toBe('shut');
    await backend.close();
  });
});

/** Entities that are all different and none of them good: reading them takes its time. */
function makeAggregate(count: number): Buffer {
  const body = idp.metadata.slice(
    idp.metadata.indexOf('<IDPSSO'),
    idp.metadata.indexOf('</EntityDescriptor>'),
  );
  const entities = Array.from(
    { length: count },
    (_, index) => `<EntityDescriptor entityID="https://idp${index}.example.test">${body}</EntityDescriptor>`,
  );
  return Buffer.from(
    `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${entities.join('\n')}</EntitiesDescriptor>`,
  );
}

describe('a large import', { timeout: 60_000 }, () => {
  const aggregate = makeAggregate(2_000);
  const file = { base64: gzipSync(aggregate).toString('base64'), fileName: 'federation.xml.gz' };

  test('lets everything else take its turn and says how far it is', async () => {
    const { backend } = openTestBackend();
    const events: BackendEvent[] = [];
    backend.subscribe((event) => events.push(event));
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 5);
    const jobId = randomUUID();
    const imported = await call(backend, 'metadata.import', { ...choice, file, profileId: null, jobId });
    clearInterval(ticking);
    expect(imported.total).toBe(2_000);
    expect(turns).toBeGreaterThan(2);
    const progress = events.filter((event) => event.type === 'metadata.progress');
    expect(progress.every((event) => event.jobId === jobId)).toBe(true);
    const counts = progress.map(({ entities }) => entities);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    await backend.close();
  });

  test('metadata.cancel ends it and the profile keeps what it had', async () => {
    const { backend, id, importText, read } = await openProfile();
    await importText(idp.metadata);
    const before = await read();
    const jobId = randomUUID();
    const running = backend.call('metadata.import', { ...choice, file, profileId: id, jobId });
    let isCancelled = false;
    while (!isCancelled) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      isCancelled = (await call(backend, 'metadata.cancel', { jobId })).isCancelled;
    }
    expect(await running).toMatchObject({ ok: false, problem: { code: 'refused' } });
    expect(await read()).toEqual(before);
    expect(await call(backend, 'metadata.cancel', { jobId })).toEqual({ isCancelled: false });
    await backend.close();
  });
});
