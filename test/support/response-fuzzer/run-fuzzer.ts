import { type BaseResponse, makeBaseResponses } from './base-responses.ts';
import { judgeMutant, type MutantJudgement } from './judge-mutant.ts';
import { attributeMutations } from './mutate-attributes.ts';
import { byteMutations } from './mutate-bytes.ts';
import { elementMutations } from './mutate-elements.ts';
import { messageMutations } from './mutate-message.ts';
import { textMutations } from './mutate-text.ts';
import type { Mutation } from './mutation.ts';
import { makeRandom, type Random } from './random.ts';

export interface FuzzFailure {
  readonly seed: number;
  readonly iteration: number;
  readonly base: string;
  readonly mutations: readonly string[];
  readonly why: string;
  readonly xml: string;
}

export interface FuzzReport {
  readonly seed: number;
  readonly iterations: number;
  readonly refused: number;
  /** Accepted, with nothing changed that was signed or is read. */
  readonly ignorable: number;
  readonly failures: readonly FuzzFailure[];
  readonly slowestMs: number;
  /** How often each mutation was applied, and how often to a mutant that was accepted. */
  readonly mutations: Readonly<Record<string, { readonly applied: number; readonly accepted: number }>>;
}

export interface FuzzRun {
  readonly seed: number;
  /** Asked before each iteration. */
  readonly isOver: (iteration: number) => boolean;
  /** Only this iteration, to see it again. */
  readonly only?: number;
}

const maxMutations = 4;
const markup: readonly (readonly Mutation[])[] = [
  elementMutations,
  attributeMutations,
  textMutations,
  messageMutations,
];

interface Mutant {
  readonly bytes: Buffer;
  readonly form: 'xml' | 'posted';
  readonly mutations: readonly string[];
}

/** Mutates good responses until it is over. The same seed makes the same choices, with other keys. */
export function runFuzzer(run: FuzzRun): FuzzReport {
  const bases = makeBaseResponses();
  const tally = { iterations: 0, refused: 0, ignorable: 0, slowestMs: 0 };
  const failures: FuzzFailure[] = [];
  const counts = new Map<string, { applied: number; accepted: number }>();
  for (let iteration = run.only ?? 0; !run.isOver(tally.iterations); iteration += 1) {
    const random = makeRandom(Math.imul(run.seed, 0x9e3779b1) + iteration);
    const base = random.pick(bases);
    const mutant = makeMutant(base, random);
    const judgement = judgeMutant(base, mutant.bytes, mutant.form);
    tally.iterations += 1;
    tally.slowestMs = Math.max(tally.slowestMs, judgement.cpu);
    if (judgement.isAccepted) tally.ignorable += 1;
    else tally.refused += 1;
    count(counts, mutant, judgement);
    if (judgement.why !== null)
      failures.push({ ...describe(base, mutant), seed: run.seed, iteration, why: judgement.why });
    if (run.only !== undefined) break;
  }
  return {
    seed: run.seed,
    ...tally,
    failures,
    mutations: Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function describe(
  base: BaseResponse,
  { mutations, bytes }: Mutant,
): Pick<FuzzFailure, 'base' | 'mutations' | 'xml'> {
  return { base: base.name, mutations, xml: bytes.toString('utf8') };
}

function count(
  counts: Map<string, { applied: number; accepted: number }>,
  { mutations }: Mutant,
  { isAccepted }: MutantJudgement,
): void {
  for (const name of new Set(mutations)) {
    const before = counts.get(name) ?? { applied: 0, accepted: 0 };
    counts.set(name, { applied: before.applied + 1, accepted: before.accepted + (isAccepted ? 1 : 0) });
  }
}

/** Markup first, then octets, then the form in which it is posted; most mutants have one or two changes. */
function makeMutant(base: BaseResponse, random: Random): Mutant {
  const mutations: string[] = [];
  let xml = Buffer.from(base.input.xml).toString('utf8');
  const wanted = 1 + random.below(random.below(maxMutations) + 1);
  const isBytes = random.below(5) === 0;
  for (let index = 0; index < wanted && !isBytes; index += 1) {
    const mutation = random.pick(random.pick(markup));
    const changed = mutation.apply(xml, random);
    if (changed === null || changed === xml) continue;
    xml = changed;
    mutations.push(mutation.name);
  }
  const bytes = isBytes ? mutateBytes(Buffer.from(xml), random, mutations) : encode(xml, random, mutations);
  if (mutations.length === 0) mutations.push('nothing that fits');
  if (random.below(12) > 0) return { bytes, form: 'xml', mutations };
  const posted = Buffer.from(bytes.toString('base64'));
  return { bytes: mutateBytes(posted, random, mutations), form: 'posted', mutations };
}

function mutateBytes(bytes: Buffer, random: Random, mutations: string[]): Buffer {
  const mutation = random.pick(byteMutations);
  mutations.push(mutation.name);
  return mutation.apply(bytes, random) ?? bytes;
}

function encode(xml: string, random: Random, mutations: string[]): Buffer {
  if (random.below(40) > 0) return Buffer.from(xml);
  mutations.push('write as UTF-16');
  return Buffer.from(`\ufeff${xml}`, 'utf16le');
}
