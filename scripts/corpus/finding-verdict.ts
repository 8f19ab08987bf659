import type { Finding } from '../../src/core/findings/finding.ts';
import type { CaseAnswer, CorpusCase } from './corpus-case.ts';
import { hasReason } from './judge-answer.ts';

/**
 * Findings in the corpus's terms: a block rejects, a warning warns. A note is worth knowing and leaves an accept as it
 * is, but answers a case that wants something said when it says that very thing.
 */
export function verdictOf(
  findings: readonly Finding[],
  corpusCase: CorpusCase,
): Pick<CaseAnswer, 'verdict' | 'words'> {
  const blocks = findings.filter((finding) => finding.severity === 'block');
  if (blocks.length > 0) return { verdict: 'reject', words: wordsOf(blocks) };
  const words = wordsOf(findings);
  if (findings.some((finding) => finding.severity === 'warn')) return { verdict: 'warn', words };
  const isWanted = corpusCase.expect.verdict === 'warn' && hasReason(corpusCase.expect.reasons, words);
  return { verdict: isWanted ? 'warn' : 'accept', words };
}

function wordsOf(findings: readonly Finding[]): string {
  return findings
    .map((finding) => `${finding.title} ${finding.why} ${JSON.stringify(Object.values(finding.data))}`)
    .join(' ');
}

/** Says where two plain values differ; empty when they are equal as JSON. */
export function compareFact(name: string, expected: unknown, actual: unknown): readonly string[] {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(actual)];
  return wanted === got
    ? []
    : [`${name} is ${String(got).slice(0, 120)}, should be ${String(wanted).slice(0, 120)}`];
}
