import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerCertificateCase } from './certificate-cases.ts';
import type { AnswerCase, CaseAnswer, CorpusCase } from './corpus-case.ts';
import { type CaseResult, judgeAnswer } from './judge-answer.ts';
import { answerMetadataCase } from './metadata-cases.ts';
import { answerResponseCase } from './response-cases.ts';

const help = `Runs the SAML corpus through the core and compares what it says with what the corpus expects.

  npm run test:corpus -- [--corpus FOLDER] [--area NAME] [--case TEXT] [--json]

  --corpus  folder with cases.json; ../shared/corpus by default
  --area    response, metadata, aggregate or certificate only
  --case    only cases whose id contains TEXT
  --json    one JSON document in place of the table

Exit code 1 when a response that must be refused is accepted or an attacker's identity comes out; 0 otherwise, also when
the corpus is not there.`;

const areas: Readonly<Partial<Record<CorpusCase['area'], AnswerCase>>> = {
  response: answerResponseCase,
  metadata: answerMetadataCase,
  aggregate: answerMetadataCase,
  certificate: answerCertificateCase,
};

function main(): void {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: '../shared/corpus' },
      area: { type: 'string' },
      case: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const folder = resolve(values.corpus);
  const index = resolve(folder, 'cases.json');
  if (values.help || !existsSync(index)) {
    console.log(values.help ? help : `No corpus at ${folder}; nothing was run.`);
    return;
  }
  const cases = (JSON.parse(readFileSync(index, 'utf8')) as readonly CorpusCase[])
    .map(withFacts)
    .filter((corpusCase) => values.area === undefined || corpusCase.area === values.area)
    .filter((corpusCase) => values.case === undefined || corpusCase.id.includes(values.case));
  const results = cases.flatMap((corpusCase) => runCase(corpusCase, folder) ?? []);
  const skipped = cases.length - results.length;
  if (values.json) console.log(JSON.stringify({ results, skipped }));
  else printResults(results, skipped);
  process.exitCode = results.some((result) => result.isDangerous) ? 1 : 0;
}

/** Some cases of the index state no facts. */
function withFacts(corpusCase: CorpusCase): CorpusCase {
  return { ...corpusCase, expect: { ...corpusCase.expect, facts: corpusCase.expect.facts ?? {} } };
}

function runCase(corpusCase: CorpusCase, folder: string): CaseResult | null {
  const answer = areas[corpusCase.area];
  if (answer === undefined) return null;
  const read = (path: string) => new Uint8Array(readFileSync(resolve(folder, path)));
  const bytes = read(corpusCase.input.file);
  const start = performance.now();
  const answered = answerOrCrash(() => answer(corpusCase, bytes, { read }));
  return judgeAnswer(corpusCase, answered, performance.now() - start);
}

/** The core must never throw; here it counts as a miss of its own. */
function answerOrCrash(answer: () => CaseAnswer): CaseAnswer {
  try {
    return answer();
  } catch (error) {
    return { verdict: 'reject', words: '', wrongFacts: [`crashed: ${String(error)}`], violations: [] };
  }
}

function printResults(results: readonly CaseResult[], skipped: number): void {
  for (const area of ['response', 'metadata', 'aggregate', 'certificate'] as const) {
    const own = results.filter((result) => result.area === area);
    if (own.length === 0) continue;
    const right = own.filter((result) => result.isRight).length;
    const slowest = Math.max(...own.map((result) => result.milliseconds));
    console.log(`${area}: ${right} right, ${own.length - right} wrong, slowest ${slowest.toFixed(0)} ms`);
    for (const result of own.filter((one) => !one.isRight))
      console.log(`  ${result.isDangerous ? '!! ' : ''}${result.id}: ${result.reason}`);
  }
  const right = results.filter((result) => result.isRight).length;
  const dangerous = results.filter((result) => result.isDangerous).length;
  console.log(
    `all: ${right} right, ${results.length - right} wrong, ${dangerous} dangerous, ${skipped} not run`,
  );
}

main();
