import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder: string;
let result: Record<string, unknown>;

// The built program, not its sources: what is tested is what is shipped.
beforeAll(() => {
  if (!existsSync(join(root, 'out/main/index.js')))
    throw new Error('out/main is missing. Run `npm run build` first.');
  folder = mkdtempSync(join(tmpdir(), 'sso-preflight-main-'));
  const run = spawnSync(process.execPath, [join(root, 'test/support/run-main-process.ts')], {
    encoding: 'utf8',
    env: { ...process.env, SSO_PREFLIGHT_DATA_FOLDER: folder },
    timeout: 20_000,
  });
  expect(run.stderr.replaceAll(/.*ExperimentalWarning.*\n|\(Use `node.*\n/g, '')).toBe('');
  result = JSON.parse(run.stdout) as Record<string, unknown>;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built main process, with a stub in place of Electron', () => {
  test('opens a window that is isolated, sandboxed and shows our own page', () => {
    expect(result.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(existsSync((result.webPreferences as { preload: string }).preload)).toBe(true);
    expect(result.loaded).toEqual(['sso-preflight://app/']);
    expect(result.schemes).toMatchObject([{ scheme: 'sso-preflight' }]);
  });

  test('serves the built screens under a strict policy, and nothing else', () => {
    expect(result.page).toMatchObject({
      status: 200,
      policy: expect.stringContaining("default-src 'none'") as string,
    });
    expect(result.outside).toMatchObject({ status: 404 });
    expect(result.otherHost).toBe(404);
  });

  test('answers our own main frame only', () => {
    expect(result.created).toMatchObject({ ok: true, value: { name: 'Acme' } });
    expect(result.fromAnotherFrame).toMatchObject({ ok: false, problem: { code: 'refused' } });
    expect(result.fromNoFrame).toMatchObject({ ok: false, problem: { code: 'refused' } });
    expect(result.withoutName).toMatchObject({ ok: false, problem: { code: 'unknown-operation' } });
    expect(result.sent).toContainEqual(['sso-preflight:event', { type: 'profiles.changed' }]);
  });

  test('keeps the window on its page and opens only loopback and cited pages outside', () => {
    expect(result.windowOpen).toEqual([{ action: 'deny' }, { action: 'deny' }]);
    expect(result.isNavigationPrevented).toEqual([true, true]);
    expect(result.opened).toEqual(['https://www.twilio.com/docs', 'http://127.0.0.1:8443/start']);
  });

  test('writes the shared store with mode 0600 and gives it back at the end', () => {
    const path = join(folder, 'profiles.json');
    expect(readFileSync(path, 'utf8')).toContain('"Acme"');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).not.toContain('store.hold');
    expect(result.exitCode).toBe(0);
    expect(result.errors).toEqual([]);
  });
});

test('the preload is a classic script without imports of its own', () => {
  const preload = readFileSync(join(root, 'out/preload/index.cjs'), 'utf8');
  expect(preload).toContain('ssoPreflight');
  expect([...preload.matchAll(/require\(([^)]+)\)/g)].map(([, name]) => name)).toEqual([
    expect.stringMatching(/electron/) as string,
  ]);
});
