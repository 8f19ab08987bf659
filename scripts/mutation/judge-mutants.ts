/**
 * A worker that loads the verifier with one mutant after another in it and runs every response case. The modules of
 * src/core/saml are loaded anew for each; whatever is around them stays.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
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
/** The mutated module and those that import it, directly or not: what has to be loaded anew. */
let affected: ReadonlySet<string> = new Set();

const sources = new Map<string, string>();

function strippedSource(url: string): string {
  const source = sources.get(url) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
  sources.set(url, source);
  return source;
}

const importsOf = new Map<string, readonly string[]>();
for (const name of readdirSync(fileURLToPath(saml), { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ts')) continue;
  const url = new URL(name.replaceAll('\\', '/'), saml).href;
  const targets = strippedSource(url).matchAll(/\bfrom '(\.[^']*)'/g);
  importsOf.set(
    url,
    [...targets].map((match) => new URL(match[1] ?? '', url).href),
  );
}

function affectedBy(url: string): ReadonlySet<string> {
  const found = new Set([url]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [module, targets] of importsOf)
      if (targets.some((target) => found.has(target))) found.add(module);
  }
  return found;
}

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    const query = /\?mutant=\d+$/.exec(context.parentURL ?? '')?.[0];
    const isAffected = affected.has(resolved.url);
    return query === undefined || !isAffected ? resolved : { ...resolved, url: `${resolved.url}${query}` };
  },
  load: (url, context, next) => {
    if (!url.includes('?mutant=')) return next(url, context);
    const plain = url.replace(/\?.*$/, '');
    const isMutated = current !== null && plain === new URL(current.path, root).href;
    const source = isMutated && current !== null ? stripTypeScriptTypes(current.code) : strippedSource(plain);
    return { format: 'module', source, shortCircuit: true };
  },
});

/**
 * The name of a case that tells the mutant from the verifier, or null. That case comes first from then on: the mutants of one
 * line are mostly noticed by the same ones.
 */
async function findKiller(cases: WorkerCase[], index: number): Promise<string | null> {
  let verify: typeof verifyResponse;
  try {
    const loaded: { verifyResponse: typeof verifyResponse } = await import(
      `${saml}response/verify-response.ts?mutant=${index}`
    );
    verify = loaded.verifyResponse;
  } catch {
    return 'it does not load';
  }
  const at = cases.findIndex((one) => isNoticed(verify, one));
  const [killer] = at === -1 ? [] : cases.splice(at, 1);
  if (killer === undefined) return null;
  cases.unshift(killer);
  return killer.name;
}

function isNoticed(verify: typeof verifyResponse, { input, expectation }: WorkerCase): boolean {
  try {
    return !meets(verify(input), expectation);
  } catch {
    return true;
  }
}

async function work({ cases, mutants }: Work): Promise<void> {
  const order = [...cases];
  for (const [index, mutant] of mutants.entries()) {
    current = mutant;
    affected = affectedBy(new URL(mutant.path, root).href);
    const killer = await findKiller(order, index);
    parentPort?.postMessage({ index, killer });
  }
}

await work(workerData as Work);
