/** One case of the corpus index, as its README describes it. */
export interface CorpusCase {
  readonly id: string;
  readonly area: 'response' | 'metadata' | 'aggregate' | 'certificate';
  readonly kind: string;
  readonly input: { readonly file: string; readonly form: string; readonly sha256: string };
  readonly params: Readonly<Record<string, unknown>>;
  readonly expect: {
    readonly verdict: CorpusVerdict;
    readonly reasons: readonly string[];
    readonly facts: Readonly<Record<string, unknown>>;
    readonly alsoAcceptable?: readonly string[];
  };
  readonly why: string;
}

export type CorpusVerdict = 'accept' | 'warn' | 'reject';

/** What the product said about a case, in the corpus's terms. */
export interface CaseAnswer {
  readonly verdict: CorpusVerdict;
  /** The words that carry the verdict: of the blocking findings when rejected, of all others when not. */
  readonly words: string;
  /** Facts that differ, one sentence each. */
  readonly wrongFacts: readonly string[];
  /** What must never happen and did: an attacker's identity came out. */
  readonly violations: readonly string[];
}

export interface CaseFiles {
  /** Reads a file of the corpus by its path in it. */
  readonly read: (path: string) => Uint8Array;
}

/** How an area answers its cases. */
export type AnswerCase = (corpusCase: CorpusCase, bytes: Uint8Array, files: CaseFiles) => CaseAnswer;

/** The instant at which a case is to be judged. */
export function nowOf(corpusCase: CorpusCase): string {
  const { now } = corpusCase.params;
  return typeof now === 'string' ? now : '2026-10-01T12:00:00Z';
}
