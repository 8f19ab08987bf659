import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createConfStore } from '../../src/backend/store/conf-store.ts';

const kills = 100;
const bundles = mkdtempSync(join(tmpdir(), 'sso-preflight-crash-script-'));
const script = join(bundles, 'save-in-loop.mjs');

// A hundred starts: one bundled file starts in a tenth of the time that its sources take.
beforeAll(async () => {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'save-in-loop.ts'),
      outDir: bundles,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs', format: 'es' } },
    },
  });
});
afterAll(() => rmSync(bundles, { recursive: true, force: true }));

/** Kills the saving process at a random instant after its first save; gives what it had said. */
async function saveUntilKilled(folder: string, first: number): Promise<string> {
  const child = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(bundles, 'cache') },
  });
  let said = '';
  const closed = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('saved')) resolve();
    });
    child.once('close', () => resolve());
  });
  await wait(Math.random() * 20);
  child.kill('SIGKILL');
  await closed;
  return said;
}

function lastCount(said: string, word: 'saving' | 'saved'): number {
  return Number(
    said
      .match(new RegExp(`^${word} (\\d+)$`, 'gm'))
      ?.at(-1)
      ?.split(' ')[1],
  );
}

/** Kills `count` savers of one folder after each other; gives how many were hit between "saving" and "saved". */
async function killRepeatedly(count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-crash-'));
  let next = 0;
  let midSave = 0;
  for (let kill = 0; kill < count; kill += 1) {
    const said = await saveUntilKilled(folder, next);
    const [saving, saved] = [lastCount(said, 'saving'), lastCount(said, 'saved')];
    const opened = createConfStore({ folder, now: () => '2026-11-25T10:00:00Z' });
    if (!opened.ok) throw new Error(opened.problem.message);
    const name = opened.value.read().profiles[0]?.name;
    expect([`Save ${saved}`, `Save ${saving}`]).toContain(name);
    expect(opened.value.notices).toEqual([]);
    opened.value.close();
    expect(readdirSync(folder)).toEqual(['profiles.json']);
    next = saving + 1;
    if (saving !== saved) midSave += 1;
  }
  return midSave;
}

test(`the store opens with the state before or after, ${kills} times kill -9 during a save`, {
  timeout: 180_000,
}, async () => {
  const lanes = Array.from({ length: 4 }, () => killRepeatedly(kills / 4));
  const midSave = (await Promise.all(lanes)).reduce((sum, each) => sum + each, 0);
  // The test is only worth something when most kills hit a save.
  expect(midSave).toBeGreaterThan(kills / 4);
});
