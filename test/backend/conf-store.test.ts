import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StoredState } from '../../src/backend/ports.ts';
import { createConfStore } from '../../src/backend/store/conf-store.ts';
import { storedProfile } from './stored-profile.ts';

const now = () => '2026-11-25T10:00:00Z';
const makeFolder = () => mkdtempSync(join(tmpdir(), 'sso-preflight-store-'));
const stateWith = (name: string): StoredState => ({ version: 1, profiles: [storedProfile({ name })] });

function open(folder: string) {
  const outcome = createConfStore({ folder, now });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

describe('conf store', () => {
  test('what is written is read again after opening anew, from a file with mode 0600', () => {
    const folder = join(makeFolder(), 'new');
    const store = open(folder);
    expect(store.read()).toEqual({ version: 1, profiles: [] });
    const written = stateWith('Acme');
    store.write(written);
    store.close();
    const again = open(folder);
    expect(again.read()).toEqual(written);
    again.close();
    expect(statSync(again.path).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('a folder that was there keeps its rights, and one that anybody may write in is said', () => {
    const folder = join(makeFolder(), 'shared');
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    const store = open(folder);
    expect(store.notices.join(' ')).toContain('may write in');
    expect(statSync(folder).mode & 0o777).toBe(0o777);
    store.close();
  });

  test.each([
    ['cut off', '{"version": 1, "profi'],
    ['empty', ''],
    ['another shape', '{"version": 1, "profiles": [{"id": 7}]}'],
    ['no version', '{"profiles": []}'],
    ['a list', '[]'],
  ])('a broken file (%s) is kept aside and said', (_what, text) => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'profiles.json'), text);
    const store = open(folder);
    expect(store.read().profiles).toEqual([]);
    expect(store.notices).toHaveLength(1);
    const aside = readdirSync(folder).find((name) => name.startsWith('profiles.broken-')) ?? '';
    expect(store.notices[0]).toContain(aside);
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(text);
    store.close();
  });

  test('a second broken file does not replace the first one that was kept', () => {
    const folder = makeFolder();
    for (const text of ['one', 'two']) {
      writeFileSync(join(folder, 'profiles.json'), text);
      open(folder).close();
    }
    const kept = readdirSync(folder).filter((name) => name.startsWith('profiles.broken-'));
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8')).sort()).toEqual(['one', 'two']);
  });

  test('a file of a newer release is left alone', () => {
    const folder = makeFolder();
    const text = '{"version": 99, "profiles": []}';
    writeFileSync(join(folder, 'profiles.json'), text);
    const outcome = createConfStore({ folder, now });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'refused' } });
    expect(readFileSync(join(folder, 'profiles.json'), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['profiles.json']);
  });

  test('whoever comes second is told which process holds the store', () => {
    const folder = makeFolder();
    const first = open(folder);
    const second = createConfStore({ folder, now });
    expect(second).toMatchObject({ ok: false, problem: { code: 'busy' } });
    expect(second.ok ? '' : second.problem.message).toContain(String(process.pid));
    first.close();
    open(folder).close();
  });

  test.each([
    ['a process that is gone', JSON.stringify({ pid: 2_147_483_646, birth: null, token: 'x' })],
    [
      'an earlier process with the same id',
      JSON.stringify({ pid: process.pid, birth: 'before', token: 'x' }),
    ],
  ])('the hold of %s is taken over', (_what, content) => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'store.hold'), content);
    open(folder).close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that cannot be made is one sentence', () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    const outcome = createConfStore({ folder: join(file, 'inside'), now });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'refused' } });
  });
});
