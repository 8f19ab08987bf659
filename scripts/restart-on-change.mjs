// @ts-check
/** Development in either shell: build, run, and after every change of a source build and run again. */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, nodeBinary, root, say } from './prepare.mjs';

/** Milliseconds of quiet before a build: an editor saves several files at once. */
const quiet = 200;

/**
 * Runs the command until it ends by itself or is interrupted; a build that fails leaves it running as it is.
 * @param {readonly [string, ...string[]]} command
 */
export function restartOnChange([program, ...args]) {
  buildIfStale();
  let isRestarting = false;
  let shell = start();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  for (const folder of ['src', 'resources'])
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(rebuild, quiet);
    });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
  process.on('exit', () => shell.kill());

  function start() {
    const started = spawn(program, args, { cwd: root, stdio: 'inherit' });
    started.once('exit', (code) => {
      if (!isRestarting) process.exit(code ?? 1);
      isRestarting = false;
      shell = start();
    });
    return started;
  }

  function rebuild() {
    say('Building …');
    const build = [join(root, 'scripts/build.mjs')];
    if (spawnSync(nodeBinary(), build, { stdio: ['ignore', 2, 2] }).status !== 0 || isRestarting) return;
    isRestarting = true;
    shell.kill();
  }
}
