import { fail, type Outcome } from '../contract/outcome.ts';
import { readArguments, readNow } from './arguments.ts';
import type { Answer, Command, NounCommands } from './command.ts';
import { nouns } from './commands.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { commandHelp, mainHelp } from './help.ts';
import { openClient } from './open-client.ts';
import { createOutput, type Output, type OutputStreams } from './output.ts';
import { createFileReader } from './read-file.ts';
import { UsageError } from './usage-error.ts';

export interface CliInput extends OutputStreams {
  readonly args: readonly string[];
  readonly standardInput: AsyncIterable<Buffer | string>;
  readonly version: string;
}

/** Runs one command line and gives its exit code; never throws. */
export async function runCli(input: CliInput): Promise<ExitCode> {
  const output = createOutput(input, input.args.includes('--json'));
  try {
    return await runNoun(input, output);
  } catch (error) {
    if (error instanceof UsageError) return output.outcome(fail('bad-input', error.message));
    output.note(error instanceof Error ? error.message : String(error));
    return output.outcome(fail('internal', 'SSO Preflight could not finish because of a fault of its own.'));
  }
}

async function runNoun(input: CliInput, output: Output): Promise<ExitCode> {
  const [name, ...rest] = input.args;
  if (name === '--version') return output.document(`${input.version}\n`);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.document(mainHelp());
    return name === undefined ? exitCodes.usage : exitCodes.clean;
  }
  const noun = Object.hasOwn(nouns, name) ? nouns[name] : undefined;
  if (noun === undefined)
    throw new UsageError(`There is no command "${name}"; there are ${Object.keys(nouns).join(', ')}.`);
  const { commands } = await noun.load();
  return runVerb({ input, output, commands, name, args: rest });
}

interface VerbCall {
  readonly input: CliInput;
  readonly output: Output;
  readonly commands: NounCommands;
  readonly name: string;
  readonly args: readonly string[];
}

async function runVerb({ input, output, commands, name, args }: VerbCall): Promise<ExitCode> {
  const alone = commands[''];
  if (alone !== undefined) return runCommand({ input, output, command: alone, name, args });
  const [verb, ...rest] = args;
  if (verb === '--help' || verb === '-h')
    return output.document(commandHelp(Object.values(commands).map(({ usage }) => usage)));
  const command = verb !== undefined && Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (command === undefined)
    throw new UsageError(`After ${name} comes ${Object.keys(commands).join(' or ')}. See --help.`);
  return runCommand({ input, output, command, name: `${name} ${verb}`, args: rest });
}

interface CommandCall extends Omit<VerbCall, 'commands'> {
  readonly command: Command;
}

async function runCommand({ input, output, command, name, args }: CommandCall): Promise<ExitCode> {
  const read = readArguments(args, command);
  if (read.has('help')) return output.document(commandHelp([command.usage]));
  const now = readNow(read.text('now'));
  const client = await openClient({ now, version: input.version, log: output.note });
  let detail = '';
  client.subscribe((event) => {
    if (event.type === 'metadata.progress')
      detail = ` ${event.entities.toLocaleString('en-GB')} entities read`;
  });
  const endProgress = output.startProgress(name, () => detail);
  try {
    const files = createFileReader(input.standardInput);
    return conclude(output, await command.run({ arguments: read, files, client }));
  } finally {
    endProgress();
    await client.close();
  }
}

function conclude(output: Output, outcome: Outcome<Answer>): ExitCode {
  if (!outcome.ok) return output.outcome(outcome);
  output.answer(outcome.value);
  return outcome.value.isBlocked ? exitCodes.blocked : exitCodes.clean;
}
