import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../support/source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-electron-suite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Playwright would run, with the given folder as Electron's runtime; nothing is started. */
function listTests(runtimeFolder: string): { readonly output: string; readonly titles: readonly string[] } {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--list', '--reporter=list'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtimeFolder },
      timeout: 110_000,
    },
  );
  return { output: stdout, titles: stdout.split('\n').filter((line) => /^\s+\[/.test(line)) };
}

describe('the suite of the screens', { timeout: 120_000 }, () => {
  test('runs in Electron too, the very same tests, where a runtime is named', () => {
    writeFileSync(join(folder, 'electron'), '', { mode: 0o755 });
    const { output, titles } = listTests(folder);
    const of = (shell: string) =>
      titles.flatMap((title) => (title.includes(`[${shell}]`) ? [title.replace(`[${shell}]`, '')] : []));
    expect(of('browser').length).toBeGreaterThan(20);
    expect(of('electron')).toEqual(of('browser'));
    expect(output).not.toContain('does not run');
  });

  test('says in one sentence that it does not run in Electron where there is no runtime', () => {
    const { output, titles } = listTests(join(folder, 'nothing'));
    expect(output).toMatch(/^The Electron suite does not run: there is no Electron runtime .*same suite\.$/m);
    expect(titles.some((title) => title.includes('[electron]'))).toBe(false);
  });
});
