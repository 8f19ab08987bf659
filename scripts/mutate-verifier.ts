import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { readCaseJson, readCases } from '../test/support/read-cases.ts';
import { makeInput, type ResponseRecipe } from '../test/support/response-generator/make-response.ts';
import type { WorkerCase } from './mutation/judge-mutants.ts';
import { type Mutant, makeMutants } from './mutation/make-mutants.ts';
import type { Expectation } from './mutation/response-expectations.ts';

const help = `node scripts/mutate-verifier.ts [--only PATTERN] [--json]

Changes the verifier in one small place at a time (a condition, a comparison, an element of a list, a call), runs every
response case against each such mutant, and prints those that no case notices, on standard error as they come.

  --only PATTERN  files whose path fits the regular expression
  --json          one JSON document in place of the lines

Exit code 0; 2 when the arguments are wrong. docs/verification.md lists the survivors that stay, with reasons.`;

const root = new URL('../', import.meta.url);
const folders = [
  'src/core/saml/signature/',
  'src/core/saml/response/checks/',
  'src/core/saml/response/',
  'src/core/saml/',
];
/** Not part of the judgement, or tested apart from it. */
const left = [
  'decode-response.ts',
  'find-posted-response.ts',
  'sp-metadata.ts',
  'authn-request.ts',
  'saml-names.ts',
];
const silence = 20_000;

interface Outcome {
  readonly mutant: Mutant;
  /** The case that noticed; null for a survivor. */
  readonly killer: string | null;
}

function readMutants(only: string): readonly Mutant[] {
  return folders.flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter(
        (name) => name.endsWith('.ts') && !left.includes(name) && new RegExp(only).test(`${folder}${name}`),
      )
      .flatMap((name) =>
        makeMutants(`${folder}${name}`, readFileSync(new URL(`${folder}${name}`, root), 'utf8')),
      ),
  );
}

function makeCases(): readonly WorkerCase[] {
  return readCases('responses').map((folder) => {
    const recipe = readCaseJson<ResponseRecipe & { readonly expect: Omit<Expectation, 'verdict'> }>(
      folder,
      'case.json',
    );
    if (recipe === null) throw new Error(`${folder.name} has no case.json.`);
    const verdict = folder.verdict === 'accepted' ? 'accept' : 'reject';
    return { name: folder.name, input: makeInput(recipe), expectation: { ...recipe.expect, verdict } };
  });
}

/** A worker that falls silent is at a mutant that never ends: that one counts as noticed, and a new worker goes on behind it. */
async function judgeAll(
  cases: readonly WorkerCase[],
  mutants: readonly Mutant[],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  while (outcomes.length < mutants.length) {
    const rest = mutants.slice(outcomes.length);
    await runWorker({ cases, mutants: rest }, (killer) => {
      const mutant = mutants[outcomes.length];
      if (mutant === undefined) return;
      outcomes.push({ mutant, killer });
      if (killer === null) console.error(describeMutant(mutant));
    });
    const stuck = mutants[outcomes.length];
    if (stuck !== undefined) outcomes.push({ mutant: stuck, killer: 'it never ends' });
  }
  return outcomes;
}

function runWorker(workerData: unknown, report: (killer: string | null) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(fileURLToPath(new URL('mutation/judge-mutants.ts', import.meta.url)), {
      workerData,
    });
    const stop = (): void => void worker.terminate();
    let timer = setTimeout(stop, silence * 2);
    worker.on('message', ({ killer }: { killer: string | null }) => {
      clearTimeout(timer);
      timer = setTimeout(stop, silence);
      report(killer);
    });
    worker.on('error', (error) => console.error(error.message));
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function describe(outcomes: readonly Outcome[]): string {
  const survivors = outcomes.filter(({ killer }) => killer === null);
  const lines = survivors.map(({ mutant }) => describeMutant(mutant));
  return [
    `${outcomes.length} mutants, ${outcomes.length - survivors.length} noticed, ${survivors.length} not:`,
    ...lines,
  ].join('\n');
}

function describeMutant({ path, line, what, before, after }: Mutant): string {
  return `${path}:${line}  ${what}: ${shorten(before)}  ->  ${shorten(after)}`;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const mutants = values.help ? [] : readMutants(values.only);
  if (mutants.length === 0) {
    console.log(help);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const outcomes = await judgeAll(makeCases(), mutants);
  const plain = outcomes.map(({ mutant: { code: _code, ...mutant }, killer }) => ({ ...mutant, killer }));
  console.log(values.json ? JSON.stringify(plain) : describe(outcomes));
}

await main();
