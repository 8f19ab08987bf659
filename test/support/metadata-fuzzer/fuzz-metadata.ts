import fc from 'fast-check';
import { importMetadata } from '../../../src/core/metadata/import-metadata.ts';
import { composeFile, composePem, type FileRecipe } from '../compose-file.ts';
import { readCaseJson, readCases } from '../read-cases.ts';
import { type FuzzedFile, judgeImport } from './judge-import.ts';
import { encodings, mutateMetadata, mutation } from './mutate-metadata.ts';

const now = '2026-10-01T12:00:00Z';

interface Base {
  readonly name: string;
  readonly text: string;
  readonly trust: Pick<FuzzedFile, 'trustCertificate' | 'signed'>;
}

export interface FuzzOptions {
  /** That of the first batch; each one after it has the next number. */
  readonly seed: number;
  /** Asked before each batch but the first. */
  readonly isOver: () => boolean;
}

export interface FuzzOutcome {
  readonly files: number;
  /** The smallest change that shows a fault, and the seed of its batch; null when there is none. */
  readonly failure: {
    readonly seed: number;
    readonly why: string;
    readonly base: string;
    readonly bytes: Buffer;
  } | null;
}

/** Small enough that a seed leads back to its fault in a moment. */
const batchSize = 500;

/** Changes valid metadata files and gives each to the importer, batch by batch, until a promise breaks or it is over. */
export function fuzzMetadata({ seed, isOver }: FuzzOptions): FuzzOutcome {
  const bases = readBases();
  let files = 0;
  for (let batch = seed; ; batch += 1) {
    const failure = fuzzBatch(bases, batch);
    files += batchSize;
    if (failure !== null || isOver()) return { files, failure };
  }
}

function fuzzBatch(bases: readonly Base[], seed: number): FuzzOutcome['failure'] {
  const fuzzed = fc.record({
    base: fc.constantFrom(...bases),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }),
    encoding: fc.oneof(
      { weight: 6, arbitrary: fc.constant('utf-8' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...encodings) },
    ),
  });
  const property = fc.property(fuzzed, ({ base, mutations, encoding }) => {
    const bytes = mutateMetadata(base.text, mutations, encoding);
    const fault = judgeImport({ bytes, ...base.trust }, now);
    if (fault !== null) throw new Error(fault);
  });
  // Shrinking a slow file could go on for hours.
  const result = fc.check(property, { seed, numRuns: batchSize, interruptAfterTimeLimit: 120_000 });
  if (!result.failed || result.counterexample === null) return null;
  const [{ base, mutations, encoding }] = result.counterexample;
  const { errorInstance } = result;
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { seed, why, base: base.name, bytes: mutateMetadata(base.text, mutations, encoding) };
}

/** Every case that is accepted as it stands; what is signed is also read with the certificate that signed it. */
function readBases(): readonly Base[] {
  return readCases('metadata')
    .filter(({ verdict, read }) => verdict === 'accepted' && read('metadata.xml') !== null)
    .flatMap((folder): Base[] => {
      const recipe = readCaseJson<FileRecipe>(folder, 'case.json') ?? {};
      const { encoding: _encoding, ...plain } = recipe;
      const bytes = composeFile(plain, folder.read('metadata.xml'));
      const text = Buffer.from(bytes).toString('utf8');
      const base = { name: folder.name, text, trust: { trustCertificate: null, signed: [] } };
      return recipe.signWith === undefined ? [base] : [base, withTrust(base, recipe, recipe.signWith)];
    });
}

function withTrust(base: Base, recipe: FileRecipe, signer: string): Base {
  const trustCertificate = Buffer.from(composePem(recipe, signer));
  const imported = importMetadata(Buffer.from(base.text), { now, entityId: null, trustCertificate });
  if (imported.entities.length === 0) throw new Error(`${base.name} does not verify as it stands.`);
  return { ...base, name: `${base.name} (trusted)`, trust: { trustCertificate, signed: imported.entities } };
}
