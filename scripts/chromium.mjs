// @ts-check
/** A Chromium for the end-to-end tests: one that is here, else Debian's package, else one from an npm package. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeBinary, root, say } from './prepare.mjs';

/** Where Chromium, Chrome and Edge are on the systems that developers use. */
export const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Unpacks itself on first use; asks for Node 22.17, so it is run with the locked Node. Not in the lockfile. */
const fallbackPackage = '@sparticuz/chromium@153.0.0';

/**
 * The path of a Chromium, installed if need be; null when none can be had.
 * @returns {string | null}
 */
export function provideChromium() {
  const asked = process.env.SSO_PREFLIGHT_CHROMIUM;
  if (asked !== undefined && asked !== '') return existsSync(asked) ? asked : null;
  return findChromium() ?? installWithApt() ?? installFromNpm();
}

function findChromium() {
  return usualPlaces.find((path) => existsSync(path)) ?? null;
}

function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return null;
  say('Installing Chromium (Debian package) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env, timeout: 120_000 });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, timeout: 300_000 });
  return findChromium();
}

function installFromNpm() {
  if (process.platform !== 'linux') return null;
  say('Installing Chromium (npm package) …');
  const npmArgs = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', fallbackPackage];
  if (!existsSync(join(root, 'node_modules/@sparticuz/chromium'))) run('npm', npmArgs, { timeout: 300_000 });
  const module = pathToFileURL(join(root, 'node_modules/@sparticuz/chromium/build/esm/index.js')).href;
  const script = `import chromium from ${JSON.stringify(module)}; process.stdout.write(await chromium.executablePath());`;
  const unpacked = spawnSync(nodeBinary(), ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  const path = unpacked.stdout.trim();
  return unpacked.status === 0 && existsSync(path) ? path : null;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout: number }} options
 */
function run(command, args, options) {
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 2], ...options });
}
