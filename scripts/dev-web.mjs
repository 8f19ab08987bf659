// @ts-check
/** `npm run dev:web`: the browser shell, built and started again after every change of a source. */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, installPackages, nodeBinary, root, say } from './prepare.mjs';

if (process.argv.includes('--help')) {
  process.stdout.write(
    'Usage: npm run dev:web\n\nServes the screens on 127.0.0.1; builds and restarts after a change in src or resources.\n',
  );
  process.exit(0);
}

/** Milliseconds of quiet before a build: an editor saves several files at once. */
const quiet = 200;

installPackages();
buildIfStale();
let shell = startShell();
/** @type {NodeJS.Timeout | undefined} */
let timer;
for (const folder of ['src', 'resources'])
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, quiet);
  });
process.on('SIGINT', () => process.exit(0));

function startShell() {
  return spawn(nodeBinary(), [join(root, 'out/web/index.js')], { stdio: 'inherit' });
}

/** A build that fails leaves the running shell as it is. */
function rebuild() {
  say('Building …');
  if (spawnSync(nodeBinary(), [join(root, 'scripts/build.mjs')], { stdio: ['ignore', 2, 2] }).status !== 0)
    return;
  shell.once('exit', () => {
    shell = startShell();
  });
  shell.kill();
}
