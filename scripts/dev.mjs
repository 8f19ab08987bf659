// @ts-check
/** `npm run dev`: the app in Electron, built and started again after every change of a source. */
import { fetchRuntime, findRuntime } from './electron-runtime.mjs';
import { installPackages, root, say } from './prepare.mjs';
import { restartOnChange } from './restart-on-change.mjs';

if (process.argv.includes('--help')) {
  process.stdout.write(
    'Usage: npm run dev\n\nOpens the app in Electron; builds and restarts after a change in src or resources. ELECTRON_OVERRIDE_DIST_PATH names a folder with a runtime.\n',
  );
  process.exit(0);
}

/** Milliseconds for a download of some 120 MB: who asked for Electron waits longer for it than who asked for the app. */
const patience = 180_000;

installPackages();
const runtime = await provideRuntime();
if (runtime === null) {
  say(
    `This needs the Electron runtime: ${whyNone()}. Run \`npm run dev:web\` for the same screens in the browser, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with a runtime.`,
  );
  process.exitCode = 1;
} else {
  // Chromium refuses to run its sandbox as root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  restartOnChange([runtime, ...(isRoot ? ['--no-sandbox'] : []), root]);
}

/**
 * The runtime that is here or could be fetched, else null.
 * @returns {Promise<string | null>}
 */
async function provideRuntime() {
  const found = findRuntime();
  if (found !== null || process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) return found;
  say('Fetching the Electron runtime (once, about 120 MB) …');
  await fetchRuntime(patience);
  return findRuntime();
}

function whyNone() {
  return process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined
    ? 'it is not on this machine and could not be fetched'
    : 'ELECTRON_OVERRIDE_DIST_PATH holds none';
}
