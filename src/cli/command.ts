import type { ParseArgsConfig } from 'node:util';
import type { Client } from '../contract/client.ts';
import type { Outcome } from '../contract/outcome.ts';
import type { Arguments } from './arguments.ts';
import type { FileReader } from './read-file.ts';
import type { Line } from './text/line.ts';

/** What a command has to say, before it is known whether JSON or text is wanted. */
export interface Answer {
  /** The document of `--json`. */
  readonly value: unknown;
  /** Something blocks: exit code 1. */
  readonly isBlocked: boolean;
  /** Lines for a person, or a whole document that is printed as it is. */
  readonly text: readonly Line[] | { readonly document: string | Uint8Array };
  /** Said on standard error beside a document, so that the document stays alone on standard output. */
  readonly notes?: readonly string[];
}

export interface CommandContext {
  readonly arguments: Arguments;
  readonly files: FileReader;
  /** The backend in this process, without the user's store. */
  readonly client: Client;
}

export interface Command {
  /** What follows `sso-preflight`, and what it does; several lines. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** The names of what comes without an option, for the message when one is missing. */
  readonly positionals: readonly string[];
  /** Parses, calls, and puts the answer into words; throws UsageError. */
  readonly run: (context: CommandContext) => Promise<Outcome<Answer>>;
}

/** The commands of one noun by verb; the verb is empty for a noun that stands alone. */
export type NounCommands = Readonly<Record<string, Command>>;

/** Turns a backend's outcome into a command's; a Problem passes as it is. */
export function answer<T>(
  outcome: Outcome<T>,
  describe: (value: T) => Omit<Answer, 'value'> & { readonly value?: unknown },
): Outcome<Answer> {
  return outcome.ok ? { ok: true, value: { value: outcome.value, ...describe(outcome.value) } } : outcome;
}
