import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningProcess, startProcess } from '../support/child-process.ts';
import { root } from '../support/source-files.ts';

let folder: string;
let running: RunningProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sso-preflight-start-'));
});

afterEach(async () => {
  await running?.stop();
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` without npm: what is missing was installed and built by whoever runs the tests. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): RunningProcess {
  running = startProcess(
    [process.execPath, join(root, 'scripts/start.mjs'), '--no-open', '--port', '0', ...args],
    {
      env: { SSO_PREFLIGHT_DATA_FOLDER: folder, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    },
  );
  return running;
}

const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/;

function writeRuntime(script: string): Record<string, string> {
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { ELECTRON_OVERRIDE_DIST_PATH: folder };
}

describe('npm start', () => {
  test('without a display prints the address and says why it is the browser', async () => {
    const shell = start([]);
    await shell.waitForOutput(address, 20_000);
    expect(shell.output()).toMatch(/^Opening in the browser: there is no display for a window\.$/m);
  });

  test('uses the runtime that ELECTRON_OVERRIDE_DIST_PATH names, and says so', async () => {
    const env = writeRuntime(`echo "$@" > "${folder}/arguments"; echo started; sleep 60`);
    const shell = start([], env);
    await shell.waitForOutput(/^started$/m, 20_000);
    expect(shell.output()).toContain('Opening in Electron: the runtime of ELECTRON_OVERRIDE_DIST_PATH.');
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toContain(root);
  });

  test('a runtime that does not start gives way to the browser shell', async () => {
    const shell = start([], writeRuntime('exit 127'));
    await shell.waitForOutput(address, 20_000);
    expect(shell.output()).toContain('Electron did not start (exit code 127)');
  });

  test('--browser looks for no Electron', async () => {
    const shell = start(['--browser'], writeRuntime('echo started'));
    await shell.waitForOutput(address, 20_000);
    expect(shell.output()).toContain('asked for with --browser');
    expect(shell.output()).not.toContain('started');
  });

  test('a second one is told who holds the profiles', async () => {
    const first = start([]);
    await first.waitForOutput(address, 20_000);
    const second = startProcess([process.execPath, join(root, 'out/web/index.js'), '--port', '0'], {
      env: { SSO_PREFLIGHT_DATA_FOLDER: folder },
    });
    await second.waitForOutput(/Another SSO Preflight \(process \d+\) has the profiles open/, 20_000);
    await second.stop();
  });
});
