import type { Problem } from '../contract/outcome.ts';
import type { Answer } from './command.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';
import { renderLines, styled } from './text/line.ts';

export interface OutputStreams {
  /** Bytes for what is no text, such as a PDF. */
  readonly writeOut: (content: string | Uint8Array) => void;
  readonly writeError: (text: string) => void;
  /** Standard output is a terminal that shows colour, and NO_COLOR is not set (no-color.org). */
  readonly hasColour: boolean;
}

/** Everything that is printed goes through here: with --json one document, else text. */
export interface Output {
  readonly answer: (answer: Answer) => void;
  readonly outcome: (outcome: { readonly ok: false; readonly problem: Problem }) => ExitCode;
  readonly document: (text: string) => ExitCode;
  /** One line on standard error. */
  readonly note: (line: string) => void;
  /** Says on standard error that a job still runs, from the first second on, and how far it is; gives what stops that. */
  readonly startProgress: (name: string, detail: () => string) => () => void;
}

export function createOutput(streams: OutputStreams, wantsJson: boolean): Output {
  const { writeOut, writeError, hasColour } = streams;
  const printJson = (value: unknown): void => writeOut(`${JSON.stringify(value)}\n`);
  const note = (line: string): void => writeError(renderLines([line], false));
  return {
    answer: ({ value, text, notes = [] }) => {
      if (wantsJson) return printJson({ ok: true, value });
      for (const line of notes) note(line);
      if ('document' in text) writeOut(text.document);
      else writeOut(renderLines(text, hasColour));
    },
    outcome: (outcome) => {
      if (wantsJson) printJson(outcome);
      else writeError(renderLines([[styled('red', 'Error: '), outcome.problem.message]], hasColour));
      return exitCodeOf(outcome.problem.code);
    },
    document: (text) => {
      writeOut(text);
      return exitCodes.clean;
    },
    note,
    startProgress: (name, detail) => {
      const startedAt = Date.now();
      const timer = setInterval(() => {
        note(`${name}: working for ${Math.round((Date.now() - startedAt) / 1000)} s …${detail()}`);
      }, 1100);
      return () => clearInterval(timer);
    },
  };
}
