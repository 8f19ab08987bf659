// @ts-check
/** `npm run dev`: the app in Electron, built and reloaded as sources change. Needs Electron's runtime and says so. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fetchRuntime, findRuntime } from './electron-runtime.mjs';
import { installPackages, nodeBinary, root, say } from './prepare.mjs';

if (process.argv.includes('--help')) {
  process.stdout.write(
    'Usage: npm run dev\n\nOpens the app in Electron and rebuilds it as sources change. ELECTRON_OVERRIDE_DIST_PATH names a folder with a runtime.\n',
  );
  process.exit(0);
}

/** Milliseconds for a download of some 120 MB: a developer who asked for Electron waits longer than one who asked for the app. */
const patience = 180_000;

installPackages();
process.exitCode = develop(await provideRuntime());

/**
 * The runtime that is here or could be fetched, else null.
 * @returns {Promise<string | null>}
 */
async function provideRuntime() {
  const runtime = findRuntime();
  if (runtime !== null || process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) return runtime;
  say('Fetching the Electron runtime (once, about 120 MB) …');
  await fetchRuntime(patience);
  return findRuntime();
}

/**
 * Runs electron-vite until it ends; gives its exit code.
 * @param {string | null} runtime
 */
function develop(runtime) {
  if (runtime === null) {
    const why =
      process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined
        ? 'it is not on this machine and could not be fetched'
        : 'ELECTRON_OVERRIDE_DIST_PATH holds none';
    say(
      `This needs the Electron runtime: ${why}. Run \`npm run dev:web\` for the same screens in the browser, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with a runtime.`,
    );
    return 1;
  }
  const script = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  // Chromium refuses to run its sandbox as root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = isRoot ? ['dev', '--noSandbox'] : ['dev'];
  // electron-vite looks for the package's own download otherwise.
  const env = { ...process.env, ELECTRON_EXEC_PATH: runtime };
  return spawnSync(nodeBinary(), [script, ...args], { cwd: root, stdio: 'inherit', env }).status ?? 1;
}
