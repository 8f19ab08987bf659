import { runCli } from '../../src/cli/main.ts';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** The document of --json. */
  readonly json: () => unknown;
}

/** Runs the CLI in this process; `input` is standard input. */
export async function runInProcess(
  args: readonly string[],
  { input = '', hasColour = false }: { readonly input?: string | Buffer; readonly hasColour?: boolean } = {},
): Promise<CliRun> {
  let out = '';
  let error = '';
  async function* standardInput(): AsyncGenerator<Buffer> {
    yield Buffer.from(input);
  }
  const code = await runCli({
    args,
    standardInput: standardInput(),
    version: '9.9.9',
    hasColour,
    writeOut: (text) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
    },
    writeError: (text) => {
      error += text;
    },
  });
  return { code, out, error, json: () => JSON.parse(out) as unknown };
}
