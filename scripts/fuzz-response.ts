import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type FuzzFailure, type FuzzReport, runFuzzer } from '../test/support/response-fuzzer/run-fuzzer.ts';

const help = `node scripts/fuzz-response.ts [--minutes N] [--seed S] [--only I] [--json]

Mutates good signed responses (octets, elements, attributes, namespaces, texts, order, signature wrapping, encodings) and
gives each to the verifier. A mutant that is accepted although something that was signed or is read has changed, one that
makes the verifier throw, and one that takes over a second of processor time are failures; each is written to reports/fuzz.

  --minutes N  how long; 1 by default, fractions allowed
  --seed S     a whole number; the time by default. The same seed makes the same choices, with fresh keys.
  --only I     one iteration of that seed again
  --json       one JSON document in place of the lines

Exit code 1 when there is a failure, 2 when the arguments are wrong.`;

function main(): void {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const minutes = Number(values.minutes);
  if (values.help || !Number.isInteger(seed) || !(minutes > 0)) {
    console.log(help);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const end = Date.now() + minutes * 60_000;
  const report = runFuzzer({
    seed,
    isOver: () => Date.now() >= end,
    ...(values.only !== undefined && { only: Number(values.only) }),
  });
  for (const failure of report.failures) keep(failure);
  console.log(values.json ? JSON.stringify(report) : describe(report));
  process.exitCode = report.failures.length > 0 ? 1 : 0;
}

function keep({ seed, iteration, xml }: FuzzFailure): void {
  mkdirSync('reports/fuzz', { recursive: true });
  writeFileSync(`reports/fuzz/${seed}-${iteration}.txt`, xml);
}

function describe(report: FuzzReport): string {
  const rows = Object.entries(report.mutations).map(
    ([name, { applied, accepted }]) =>
      `${String(applied).padStart(9)} ${String(accepted).padStart(8)}  ${name}`,
  );
  return [
    `Seed ${report.seed}: ${report.iterations} mutants, ${report.refused} refused, ${report.ignorable} accepted with nothing changed that counts, ${report.failures.length} failures; the slowest took ${report.slowestMs.toFixed(0)} ms.`,
    '  applied accepted  mutation',
    ...rows,
    ...report.failures.map(
      ({ iteration, base, mutations, why }) =>
        `Iteration ${iteration} (${base}; ${mutations.join(', ')}): ${why}`,
    ),
  ].join('\n');
}

main();
