import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Electron runtime, or null: from ELECTRON_OVERRIDE_DIST_PATH, else node_modules/electron/dist. Never downloads. */
export function findElectron(root: string): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  const programs = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
  return programs.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
