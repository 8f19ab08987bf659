import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureSideBySide, printTable, type Subject } from './measure.ts';

const cli = fileURLToPath(new URL('../../out/cli/index.js', import.meta.url));
/** A process takes tens of milliseconds, so one run is a turn. */
const options = { rounds: 15, turnMs: 1, warmUpMs: 200 };

/** From the shell's fork to exit, the built CLI against an empty Node program. */
export async function benchCli(): Promise<void> {
  if (!existsSync(cli)) throw new Error(`${cli} is missing: run "npm run build" first.`);
  const guide = ['guide', 'show', '--idp', 'okta', '--product', 'flex', '--generation', 'preview'];
  const subjects = [
    programSubject('sso-preflight --version', [cli, '--version']),
    programSubject('sso-preflight guide show', [cli, ...guide, '--account', `AC${'0'.repeat(32)}`]),
    programSubject('floor: node -e 0', ['-e', '0']),
  ];
  printTable('cli: start to exit', await measureSideBySide(subjects, options));
}

function programSubject(name: string, programArguments: readonly string[]): Subject {
  const run = (): void => {
    const { status, stderr } = spawnSync(process.execPath, programArguments, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`"${name}" ended with ${String(status)}: ${stderr}`);
  };
  return { name, run };
}
