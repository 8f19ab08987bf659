import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createConfStore } from '../../src/backend/store/conf-store.ts';
import { call, sampleFlex } from '../contract/contract-samples.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';
import { openTestBackend } from '../support/test-backend.ts';

const idp = makeSampleIdp();
const importInput = { entityId: null, trustCertificate: null };
const asFile = (bytes: Buffer) => ({ base64: bytes.toString('base64'), fileName: 'idp.xml' });

describe('profiles', () => {
  test('are there again after the app was closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-profiles-'));
    const openStore = () => {
      const outcome = createConfStore({ folder, now: () => '2026-11-25T10:00:00Z' });
      if (!outcome.ok) throw new Error(outcome.problem.message);
      return outcome.value;
    };
    const first = openTestBackend({ store: openStore() }).backend;
    const created = await call(first, 'profile.create', { name: 'Acme', product: sampleFlex });
    await call(first, 'metadata.import', {
      ...importInput,
      file: asFile(Buffer.from(idp.metadata)),
      profileId: created.id,
    });
    const before = await call(first, 'profile.list', {});
    await first.close();
    const second = openTestBackend({ store: openStore() }).backend;
    expect(await call(second, 'profile.list', {})).toEqual(before);
    expect(before[0]?.identityProvider).toMatchObject({ source: 'file', fileName: 'idp.xml' });
    await second.close();
  });

  test('a change that changes nothing writes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-profiles-'));
    const outcome = createConfStore({ folder, now: () => '2026-11-25T10:00:00Z' });
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const { backend } = openTestBackend({ store: outcome.value });
    const { id, updatedAt } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex });
    const inode = statSync(outcome.value.path).ino;
    const same = await call(backend, 'profile.update', { profileId: id, name: 'Acme', product: sampleFlex });
    expect(same.updatedAt).toBe(updatedAt);
    expect(statSync(outcome.value.path).ino).toBe(inode);
    await backend.close();
  });

  test('copies have a name of their own and no passes', async () => {
    const { backend } = openTestBackend();
    const { id } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex });
    const names = [];
    for (const profileId of [id, id]) {
      const copy = await call(backend, 'profile.duplicate', { profileId });
      names.push(copy.name);
      expect(copy.signInTests).toEqual([]);
    }
    expect(names).toEqual(['Acme (copy)', 'Acme (copy 2)']);
    await backend.close();
  });

  test('a deleted one comes back where it was, once', async () => {
    const { backend } = openTestBackend();
    for (const name of ['C', 'B', 'A']) await call(backend, 'profile.create', { name, product: sampleFlex });
    const before = await call(backend, 'profile.list', {});
    const profileId = before[1]?.id ?? '';
    await call(backend, 'profile.delete', { profileId });
    expect((await call(backend, 'profile.list', {})).map(({ name }) => name)).toEqual(['A', 'C']);
    await call(backend, 'profile.restore', { profileId });
    expect(await call(backend, 'profile.list', {})).toEqual(before);
    const again = await backend.call('profile.restore', { profileId });
    expect(again).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    await backend.close();
  });

  test('an export can be imported and evaluated, and an edited one is refused', async () => {
    const { backend } = openTestBackend();
    const { id } = await call(backend, 'profile.create', { name: 'Acmé / Köln', product: sampleFlex });
    const { text, fileName } = await call(backend, 'profile.export', { profileId: id });
    expect(fileName).toBe('acme-ko-ln.sso-preflight.json');
    const imported = await call(backend, 'profile.import', { file: { text } });
    expect(imported).toMatchObject({ name: 'Acmé / Köln', product: sampleFlex });
    expect(imported.id).not.toBe(id);
    const evaluated = await call(backend, 'cutover.evaluate', { profileFile: { text } });
    expect(evaluated.decision).toBe('shut');
    const edited = text.replace('"signInTests": []', '"signInTests": [{"verdicts": 1}]');
    const refused = await backend.call('profile.import', { file: { text: edited } });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    await backend.close();
  });

  test('two hundred are enough', async () => {
    const { backend } = openTestBackend();
    for (let count = 0; count < 200; count += 1)
      await call(backend, 'profile.create', { name: `P${count}`, product: sampleFlex });
    const outcome = await backend.call('profile.create', { name: 'One more', product: sampleFlex });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'refused' } });
    await backend.close();
  });
});

describe('metadata that is given', () => {
  test('compressed is unpacked', async () => {
    const { backend } = openTestBackend();
    const file = asFile(gzipSync(idp.metadata));
    const imported = await call(backend, 'metadata.import', { ...importInput, file, profileId: null });
    expect(imported.entities.map(({ entityId }) => entityId)).toEqual([idp.entityId]);
    await backend.close();
  });

  test('compressed without end is refused before it is unpacked', async () => {
    const { backend } = openTestBackend();
    const bomb = asFile(gzipSync(Buffer.alloc(150_000_000)));
    const outcome = await backend.call('metadata.import', { ...importInput, file: bomb, profileId: null });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    await backend.close();
  });

  test.each<[string, Buffer]>([
    ['6 MB of text', Buffer.from('lorem ipsum '.repeat(500_000))],
    ['an HTML error page', Buffer.from('<!DOCTYPE html><html><body>502 Bad Gateway</body></html>')],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['an empty file', Buffer.alloc(0)],
    ['damaged gzip', Buffer.from('1f8b0800000000000003', 'hex')],
  ])('%s leaves the profile as it was', async (_what, bytes) => {
    const { backend } = openTestBackend();
    const { id } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex });
    await call(backend, 'metadata.import', { ...importInput, file: { text: idp.metadata }, profileId: id });
    const before = await call(backend, 'profile.list', {});
    const outcome = await backend.call('metadata.import', {
      ...importInput,
      file: asFile(bytes),
      profileId: id,
    });
    const said = outcome.ok ? outcome.value.findings.length : outcome.problem.message.length;
    expect(said).toBeGreaterThan(0);
    expect(await call(backend, 'profile.list', {})).toEqual(before);
    await backend.close();
  });

  test('SP metadata leaves the profile as it was', async () => {
    const { backend } = openTestBackend();
    const { id } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex });
    const { text } = await call(backend, 'sp.metadata', {
      idp: 'other',
      product: sampleFlex,
      spMetadata: null,
    });
    await call(backend, 'metadata.import', { ...importInput, file: { text }, profileId: id });
    expect((await call(backend, 'profile.list', {}))[0]?.identityProvider).toBeNull();
    await backend.close();
  });

  test('the Console values come out of an SP metadata file', async () => {
    const { backend } = openTestBackend();
    const typed = {
      kind: 'console',
      entityId: 'urn:console:c3',
      acsUrl: 'https://sso.example.test/acs?p=c3',
    } as const;
    const { text } = await call(backend, 'sp.metadata', { idp: 'other', product: typed, spMetadata: null });
    const guide = await call(backend, 'guide.show', {
      idp: 'okta',
      product: { kind: 'console', entityId: '', acsUrl: '' },
      spMetadata: { text },
    });
    expect(guide.serviceProvider).toEqual({ entityId: typed.entityId, acsUrl: typed.acsUrl });
    await backend.close();
  });
});

describe('profile.tickStep', () => {
  test('ticks stay with the profile and can be taken back', async () => {
    const { backend } = openTestBackend();
    const { id: profileId } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex });
    const tick = (stepId: string, isDone: boolean) =>
      call(backend, 'profile.tickStep', { profileId, stepId, isDone });
    await tick('one', true);
    await tick('two', true);
    expect((await tick('two', true)).stepsDone).toEqual(['one', 'two']);
    expect((await tick('one', false)).stepsDone).toEqual(['two']);
    const copy = await call(backend, 'profile.duplicate', { profileId });
    expect(copy.stepsDone).toEqual([]);
    await backend.close();
  });

  test('has an end', async () => {
    const { backend, ports } = openTestBackend();
    const { id: profileId } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex });
    const stepsDone = Array.from({ length: 500 }, (_, index) => `step-${index}`);
    const state = ports.store.read();
    ports.store.write({ ...state, profiles: state.profiles.map((profile) => ({ ...profile, stepsDone })) });
    const outcome = await backend.call('profile.tickStep', { profileId, stepId: 'one more', isDone: true });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'refused' } });
    await backend.close();
  });
});

test('the file of all profiles has an end that is said', async () => {
  const { backend, ports } = openTestBackend();
  const { id } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex });
  const state = ports.store.read();
  // Not in the schema, so kept as a newer release's field would be.
  const padding = { padding: 'x'.repeat(3_900_000) };
  const many = Array.from({ length: 13 }, () =>
    state.profiles.map((profile) => ({ ...profile, ...padding })),
  );
  ports.store.write({ ...state, profiles: [...state.profiles, ...many.flat()] });
  const outcome = await backend.call('profile.create', { name: 'One more', product: sampleFlex });
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'refused' } });
  expect(outcome.ok ? '' : outcome.problem.message).toContain('50 MB');
  await call(backend, 'profile.delete', { profileId: id });
  await backend.close();
});
