// @ts-check
/** Builds the three shells: out/{main,preload,renderer} for Electron, out/{web,cli} for plain Node. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isStale, markBuilt, root, say } from './prepare.mjs';

if (process.argv.includes('--help')) {
  process.stdout.write(
    'Usage: npm run build [-- --if-stale]\n\nBuilds the Electron app, the browser shell and the CLI into out/.\n',
  );
  process.exit(0);
}

if (process.argv.includes('--if-stale') && !isStale()) process.exit(0);

const startedAt = Date.now();
run('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);
// Their chunks have new names every time.
for (const folder of ['web', 'cli', 'chunks'])
  rmSync(join(root, 'out', folder), { recursive: true, force: true });
run('node_modules/vite/bin/vite.js', ['build', '--config', 'vite.node.config.ts', '--logLevel', 'warn']);
markBuilt(startedAt);

/**
 * Runs a package's command with this Node; its output is shown only when it fails.
 * @param {string} script
 * @param {string[]} args
 */
function run(script, args) {
  const result = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.status === 0) return;
  say(`${result.stdout}${result.stderr}`);
  say(`${script} ${args.join(' ')} failed.`);
  process.exit(3);
}
