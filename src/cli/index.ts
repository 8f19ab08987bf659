#!/usr/bin/env node
import { version } from '../../package.json';
import { runCli } from './main.ts';

const { stdout, stderr, env } = process;
// A reader that has seen enough (`| head`) closes the pipe: no reason for a stack trace.
stdout.on('error', () => process.exit());

process.exitCode = await runCli({
  args: process.argv.slice(2),
  standardInput: process.stdin,
  version,
  writeOut: (text) => void stdout.write(text),
  writeError: (text) => void stderr.write(text),
  hasColour: stdout.isTTY && env.NO_COLOR === undefined && env.TERM !== 'dumb',
});
