import type { Finding, Severity } from '../../core/findings/finding.ts';
import { type Line, type Span, styled } from './line.ts';

const labels: Readonly<Record<Severity, Span>> = {
  block: styled('red', 'blocks'),
  warn: styled('yellow', 'warning'),
  note: styled('blue', 'note'),
};

/** Every finding with why it matters and what to do, in the order given. */
export function findingLines(findings: readonly Finding[]): readonly Line[] {
  return findings.flatMap((finding) => [
    [labels[finding.severity], '  ', styled('bold', finding.title), `  [${finding.code}]`],
    ...(finding.subject === '' ? [] : [[styled('dim', `    ${finding.subject}`)]]),
    ...(finding.why === '' ? [] : [`    ${finding.why}`]),
    ...(finding.fix === '' ? [] : [`    Do: ${finding.fix}`]),
  ]);
}

/** Whether a `block` finding stands. */
export function hasBlock(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'block');
}
