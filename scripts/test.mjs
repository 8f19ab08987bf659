// @ts-check
/** `npm test`: installs what is missing, builds, runs every test, and ends with one line that counts them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideChromium } from './chromium.mjs';
import { countPlaywright, countVitest } from './count-tests.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { buildIfStale, installPackages, nodeBinary, root, say } from './prepare.mjs';

if (process.argv.includes('--help')) {
  process.stdout.write(`Usage: npm test

Runs the unit, contract and architecture tests (Vitest) and the end-to-end tests (Playwright) in the browser shell and,
where its runtime is on this machine, in Electron. Installs packages and a Chromium when they are missing.
Reports: reports/vitest.json, reports/playwright.json.

SSO_PREFLIGHT_CHROMIUM names another Chromium; ELECTRON_OVERRIDE_DIST_PATH a folder with an Electron runtime.
`);
  process.exit(0);
}

const reports = {
  vitest: join(root, 'reports/vitest.json'),
  playwright: join(root, 'reports/playwright.json'),
};

installPackages();
buildIfStale();
const chromium = provideChromium();
mkdirSync(join(root, 'reports'), { recursive: true });
// A report of an earlier run must never be counted.
for (const report of Object.values(reports)) rmSync(report, { force: true });

const unit = run('node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reports.vitest}`,
]);
const e2e =
  chromium === null ? refuseEndToEnd() : run('node_modules/@playwright/test/cli.js', ['test'], chromium);

if (findRuntime() === null)
  process.stdout.write(
    'The Electron suite did not run: there is no Electron runtime on this machine. The same tests ran in the browser shell, and the built main process ran with a stub in place of Electron.\n',
  );
report();

function refuseEndToEnd() {
  say('The end-to-end tests cannot run: there is no Chromium, Chrome or Edge, and none could be installed.');
  return 1;
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {string} [chromiumPath]
 */
function run(script, args, chromiumPath) {
  const chosen = chromiumPath === undefined ? {} : { SSO_PREFLIGHT_CHROMIUM: chromiumPath };
  const env = { ...process.env, ...chosen, PLAYWRIGHT_HTML_OPEN: 'never' };
  return (
    spawnSync(nodeBinary(), [join(root, script), ...args], { cwd: root, stdio: 'inherit', env }).status ?? 1
  );
}

/** The last line; a runner that failed without counting a failure still fails the run. */
function report() {
  const counts = [countVitest(reports.vitest), countPlaywright(reports.playwright)];
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  const failed = sum('failed') === 0 && (unit !== 0 || e2e !== 0) ? 1 : sum('failed');
  process.stdout.write(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped\n`);
  process.exitCode = failed > 0 || sum('passed') === 0 ? 1 : 0;
}
