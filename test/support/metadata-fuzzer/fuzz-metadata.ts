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
  readonly seed: number;
  /** Ends the run; null for the number of runs alone. */
  readonly minutes: number | null;
  readonly runs: number;
}

export interface FuzzOutcome {
  readonly runs: number;
  /** The smallest change that shows a fault; null when there is none. */
  readonly failure: { readonly why: string; readonly base: string; readonly bytes: Buffer } | null;
}

/** Changes valid metadata files and gives each to the importer, until a promise breaks or the time is over. */
export function fuzzMetadata({ seed, minutes, runs }: FuzzOptions): FuzzOutcome {
  const bases = readBases();
  const fuzzed = fc.record({
    base: fc.constantFrom(...bases),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }),
    encoding: fc.oneof(
      { weight: 6, arbitrary: fc.constant('utf-8' as const) },
      fc.constantFrom(...encodings),
    ),
  });
  const result = fc.check(
    fc.property(fuzzed, ({ base, mutations, encoding }) => {
      const bytes = mutateMetadata(base.text, mutations, encoding);
      const fault = judgeImport({ bytes, ...base.trust }, now);
      if (fault !== null) throw new Error(fault);
    }),
    {
      seed,
      numRuns: runs,
      ...(minutes !== null && { interruptAfterTimeLimit: minutes * 60_000, markInterruptAsFailure: false }),
    },
  );
  if (!result.failed || result.counterexample === null) return { runs: result.numRuns, failure: null };
  const [{ base, mutations, encoding }] = result.counterexample;
  const bytes = mutateMetadata(base.text, mutations, encoding);
  const why =
    result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  return { runs: result.numRuns, failure: { why, base: base.name, bytes } };
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
