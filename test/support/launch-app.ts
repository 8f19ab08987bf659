import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from './child-process.ts';

export const projectRoot = join(import.meta.dirname, '../..');

/** A data folder of one test; `remove` deletes it. */
export interface TestDataFolder {
  readonly path: string;
  remove(): void;
}

export function makeDataFolder(): TestDataFolder {
  const path = mkdtempSync(join(tmpdir(), 'sso-preflight-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface BrowserShell {
  /** The whole address with its token, as the terminal shows it. */
  readonly address: string;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts the built browser shell on a free port over the given data folder; opens nothing. */
export async function launchBrowserShell(dataFolder: string): Promise<BrowserShell> {
  const program = join(projectRoot, 'out/web/index.js');
  if (!existsSync(program)) throw new Error('out/web/index.js is missing. Run `npm run build` first.');
  const shell = startProcess([process.execPath, program, '--port', '0'], {
    env: { SSO_PREFLIGHT_DATA_FOLDER: dataFolder },
  });
  try {
    const [address] = await shell.waitForOutput(/http:\/\/127\.0\.0\.1:\d+\/\S*/, 15_000);
    return { address, output: shell.output, stop: shell.stop };
  } catch (error) {
    await shell.stop();
    throw error;
  }
}
