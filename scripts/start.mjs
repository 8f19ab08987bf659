// @ts-check
/** `npm start`: installs what is missing, builds what is stale, opens the app in Electron or else in the browser. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchRuntime, findRuntime } from './electron-runtime.mjs';
import { buildIfStale, installPackages, nodeBinary, root, say } from './prepare.mjs';

const usage = `Usage: npm start [-- OPTIONS]

Opens SSO Preflight in a window of its own (Electron) where its runtime is here or can be fetched, else in the browser.

  --browser   in the browser, without looking for Electron
  --port N    the browser shell's port on 127.0.0.1 (47610 when free, else any)
  --no-open   print the address only, do not open a browser
  --help      this text

ELECTRON_OVERRIDE_DIST_PATH names a folder with an Electron runtime; SSO_PREFLIGHT_DATA_FOLDER another data folder.
`;

/** Milliseconds that a start waits for the runtime's download: longer right after an install, which took its time too. */
const patience = { first: 20_000, later: 2_000 };

const options = readOptions();
const isFirst = !existsSync(join(root, 'node_modules'));
installPackages();
buildIfStale();
const choice = await chooseShell();
say(choice.message);
process.exitCode = choice.runtime === null ? await runBrowserShell() : await runElectron(choice.runtime);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean' },
        port: { type: 'string' },
        open: { type: 'boolean' },
        help: { type: 'boolean' },
      },
      allowNegative: true,
    });
    if (values.help !== true) return values;
    process.stdout.write(usage);
    process.exit(0);
  } catch (error) {
    say(`${error instanceof Error ? error.message : 'Wrong options.'}\n\n${usage}`);
    process.exit(2);
  }
}

/**
 * Which shell, and the one line that says which and why.
 * @returns {Promise<{ runtime: string | null, message: string }>}
 */
async function chooseShell() {
  const inBrowser = (/** @type {string} */ why) => ({
    runtime: null,
    message: `Opening in the browser: ${why}.`,
  });
  if (options.browser === true) return inBrowser('asked for with --browser');
  const runtime = findRuntime();
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined)
    return runtime === null
      ? inBrowser('ELECTRON_OVERRIDE_DIST_PATH holds no Electron runtime')
      : { runtime, message: 'Opening in Electron: the runtime of ELECTRON_OVERRIDE_DIST_PATH.' };
  if (!hasDisplay()) return inBrowser('there is no display for a window');
  if (runtime !== null) return { runtime, message: 'Opening in Electron: its runtime is installed.' };
  say('Fetching the Electron runtime (once, about 120 MB) …');
  const fetching = await fetchRuntime(isFirst ? patience.first : patience.later);
  const fetched = findRuntime();
  if (fetched !== null) return { runtime: fetched, message: 'Opening in Electron: its runtime was fetched.' };
  return fetching === 'fetching'
    ? inBrowser('the Electron runtime is still being fetched; once it is here, the next start opens a window')
    : inBrowser('the Electron runtime is not on this machine and could not be fetched');
}

function hasDisplay() {
  return (
    process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env.DISPLAY) ||
    Boolean(process.env.WAYLAND_DISPLAY)
  );
}

function runBrowserShell() {
  const wantsBrowser = options.open !== false && process.env.CI === undefined && hasDisplay();
  return run(nodeBinary(), [
    join(root, 'out/web/index.js'),
    ...(options.port === undefined ? [] : ['--port', options.port]),
    ...(wantsBrowser ? ['--open'] : []),
  ]);
}

/**
 * A runtime that cannot start (a missing system library, say) must not be the end: the browser shell takes over.
 * @param {string} runtime
 */
async function runElectron(runtime) {
  const startedAt = Date.now();
  // Chromium refuses to run its sandbox as root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const code = await run(runtime, isRoot ? ['--no-sandbox', root] : [root]);
  if (code === 0 || Date.now() - startedAt > 10_000) return code;
  say(`Opening in the browser: Electron did not start (exit code ${code}).`);
  return runBrowserShell();
}

/**
 * Runs a shell until it ends. Ctrl-C reaches it by itself (same terminal); other signals are passed on.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    const ignore = () => undefined;
    process.on('SIGINT', ignore);
    process.on('SIGTERM', forward);
    process.on('SIGHUP', forward);
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', forward);
      process.off('SIGHUP', forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}
