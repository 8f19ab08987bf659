import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Options and positionals, read. Values are text; the contract's schemas judge them. */
export interface Arguments {
  /** The value of a positional by its place; presence was checked. */
  readonly positional: (index: number) => string;
  readonly text: (name: string) => string | null;
  /** Throws UsageError when missing. */
  readonly required: (name: string) => string;
  readonly list: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  /** One of `choices`, `fallback` when not given; throws UsageError naming the choices. */
  readonly choice: <T extends string>(name: string, choices: readonly T[], fallback: T | null) => T;
}

const commonOptions = {
  json: { type: 'boolean' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface ArgumentShape {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly positionals: readonly string[];
}

/** Reads `args` by `shape` and the options that every command has. Throws UsageError. */
export function readArguments(args: readonly string[], shape: ArgumentShape): Arguments {
  const { values, positionals } = parse(args, shape);
  if (values.help !== true) checkPositionals(positionals, shape.positionals);
  const text = (name: string): string | null => asText(values[name]);
  const required = (name: string): string => {
    const value = text(name);
    if (value === null) throw new UsageError(`--${name} is missing.`);
    return value;
  };
  return {
    positional: (index) => positionals[index] ?? '',
    text,
    required,
    list: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.map(String) : [];
    },
    has: (name) => values[name] !== undefined,
    choice: (name, choices, fallback) => choose({ name, value: text(name), choices, fallback }),
  };
}

interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function parse(args: readonly string[], shape: ArgumentShape): Parsed {
  try {
    return parseArgs({
      args: [...args],
      options: { ...shape.options, ...commonOptions },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // Node's first sentence names the option; what follows is advice about parsers.
    const message = error instanceof Error ? error.message.split(/\.\s|\n/)[0] : 'Wrong arguments';
    throw new UsageError(`${message}. See --help.`);
  }
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function checkPositionals(given: readonly string[], wanted: readonly string[]): void {
  const missing = wanted[given.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing. See --help.`);
  const extra = given[wanted.length];
  if (extra !== undefined) throw new UsageError(`"${extra}" is one argument too many. See --help.`);
}

interface Choice<T extends string> {
  readonly name: string;
  readonly value: string | null;
  readonly choices: readonly T[];
  readonly fallback: T | null;
}

function choose<T extends string>({ name, value, choices, fallback }: Choice<T>): T {
  if (value === null && fallback !== null) return fallback;
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  const problem = value === null ? 'is missing' : `cannot be "${value}"`;
  throw new UsageError(`--${name} ${problem}; it is one of ${choices.join(', ')}.`);
}

/** The clock of `--now`, or null when it is not given. Throws UsageError. */
export function readNow(text: string | null): string | null {
  if (text === null) return null;
  const isIso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = isIso && isOnCalendar(text) ? new Date(text) : null;
  if (time === null || Number.isNaN(time.getTime()))
    throw new UsageError('--now is a time as in 2026-11-25T10:00:00Z.');
  return time.toISOString();
}

/** Date takes 31 February for 3 March. */
function isOnCalendar(text: string): boolean {
  const day = text.slice(0, 10);
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}
