/**
 * A worker that loads the verifier with one mutant after another in it and runs every response case. The modules of
 * src/core/saml are loaded anew for each; whatever is around them stays.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { VerifyResponseInput } from '../../src/core/saml/response/verdict.ts';
import type { verifyResponse } from '../../src/core/saml/response/verify-response.ts';
import type { Mutant } from './make-mutants.ts';
import { type Expectation, meets } from './response-expectations.ts';

export interface WorkerCase {
  readonly name: string;
  readonly input: VerifyResponseInput;
  readonly expectation: Expectation;
}

interface Work {
  readonly cases: readonly WorkerCase[];
  readonly mutants: readonly Mutant[];
}

const root = new URL('../../', import.meta.url);
const saml = new URL('src/core/saml/', root).href;
let current: Mutant | null = null;

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    const query = /\?mutant=\d+$/.exec(context.parentURL ?? '')?.[0];
    if (query === undefined || !resolved.url.startsWith(saml)) return resolved;
    return { ...resolved, url: `${resolved.url}${query}` };
  },
  load: (url, context, next) => {
    if (!url.includes('?mutant=')) return next(url, context);
    const path = fileURLToPath(url.replace(/\?.*$/, ''));
    const isMutated = current !== null && pathToFileURL(path).href === new URL(current.path, root).href;
    const source = isMutated && current !== null ? current.code : readFileSync(path, 'utf8');
    return { format: 'module-typescript', source, shortCircuit: true };
  },
});

/** The name of the first case that tells the mutant from the verifier, or null. */
async function findKiller(cases: readonly WorkerCase[], index: number): Promise<string | null> {
  let verify: typeof verifyResponse;
  try {
    const loaded: { verifyResponse: typeof verifyResponse } = await import(
      `${saml}response/verify-response.ts?mutant=${index}`
    );
    verify = loaded.verifyResponse;
  } catch {
    return 'it does not load';
  }
  for (const { name, input, expectation } of cases) {
    try {
      if (!meets(verify(input), expectation)) return name;
    } catch {
      return name;
    }
  }
  return null;
}

async function work({ cases, mutants }: Work): Promise<void> {
  for (const [index, mutant] of mutants.entries()) {
    current = mutant;
    const killer = await findKiller(cases, index);
    parentPort?.postMessage({ index, killer });
  }
}

await work(workerData as Work);
