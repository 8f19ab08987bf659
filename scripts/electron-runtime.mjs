// @ts-check
/** Finds Electron's runtime, or fetches it with the package's own installer for as long as one is ready to wait. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBinary, root } from './prepare.mjs';

/** @type {Record<string, string>} */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * The executable, or null. `ELECTRON_OVERRIDE_DIST_PATH` wins over the package's own folder.
 * @returns {string | null}
 */
export function findRuntime() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  const path = join(folder, executables[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
}

/**
 * Runs the installer of the electron package. Resolves with `fetched`, `failed` at once when the network says no, or
 * `fetching` when it takes longer than `patience` milliseconds; then it goes on until this process ends.
 * @param {number} patience
 * @returns {Promise<'fetched' | 'failed' | 'fetching'>}
 */
export function fetchRuntime(patience) {
  const installer = spawn(nodeBinary(), [join(root, 'node_modules/electron/install.js')], {
    stdio: 'ignore',
  });
  process.on('exit', () => installer.kill());
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('fetching'), patience);
    installer.on('error', () => resolve('failed'));
    installer.on('exit', () => {
      clearTimeout(timer);
      resolve(findRuntime() === null ? 'failed' : 'fetched');
    });
  });
}
