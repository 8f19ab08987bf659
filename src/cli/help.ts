import { nouns } from './commands.ts';

const footer = `Every command takes
  --json      exactly one JSON document on standard output: {"ok":true,"value":…} or {"ok":false,"problem":…}
  --now ISO   this time in place of the clock, as in 2026-11-25T10:00:00Z
  --help      its own usage

FILE is a path, or - for standard input. Nothing leaves this machine and no profile is read or written.
Exit codes: 0 clean (warnings allowed), 1 something blocks, 2 usage or unreadable input, 3 a fault of our own.
`;

/** The help of everything. */
export function mainHelp(): string {
  const summaries = Object.values(nouns).map(({ summary }) => `  ${summary}`);
  return `Usage: sso-preflight NOUN VERB [ARGUMENTS]\n\n${summaries.join('\n')}\n\n${footer}`;
}

/** The help of one or more commands. */
export function commandHelp(usages: readonly string[]): string {
  return `${usages.map((usage) => `Usage: sso-preflight ${usage}\n`).join('\n')}\n${footer}`;
}
