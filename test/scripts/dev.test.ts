import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startProcess } from '../support/child-process.ts';
import { root } from '../support/source-files.ts';

test('npm run dev without a runtime says in one sentence what to do instead', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'sso-preflight-dev-'));
  const dev = startProcess([process.execPath, join(root, 'scripts/dev.mjs')], {
    env: { ELECTRON_OVERRIDE_DIST_PATH: empty },
  });
  try {
    await dev.waitForOutput(/This needs the Electron runtime: .*npm run dev:web.*\n/, 15_000);
    expect(dev.output().trim().split('\n')).toHaveLength(1);
  } finally {
    await dev.stop();
    rmSync(empty, { recursive: true, force: true });
  }
});
