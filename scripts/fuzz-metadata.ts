import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzzMetadata } from '../test/support/metadata-fuzzer/fuzz-metadata.ts';

const help = `node scripts/fuzz-metadata.ts [--minutes N] [--seed S]

Changes valid metadata files (tags, attributes, texts, order, octets, encodings) and gives each to the importer. A file that
makes it throw, that takes over a second of processor time, that gives neither an entity nor exactly one blocking finding,
whose unsafe address does not block, or that brings something out of a signed file that was not signed is a failure. The
smallest such file is written to reports/fuzz.

  --minutes N  how long; 1 by default, fractions allowed
  --seed S     a whole number; the time by default. The same seed makes the same changes, with fresh keys; each 500 files
               have the next seed, which a failure names.

Exit code 1 when there is a failure, 2 when the arguments are wrong.`;

function main(): void {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string' },
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
  const { files, failure } = fuzzMetadata({ seed, isOver: () => Date.now() >= end });
  console.log(`Seed ${seed}: ${files} files, ${failure === null ? 'no failure' : '1 failure'}.`);
  if (failure === null) return;
  mkdirSync('reports/fuzz', { recursive: true });
  const path = `reports/fuzz/metadata-${failure.seed}.xml`;
  writeFileSync(path, failure.bytes);
  console.log(`Seed ${failure.seed}, ${failure.base}: ${failure.why} (${path})`);
  process.exitCode = 1;
}

main();
