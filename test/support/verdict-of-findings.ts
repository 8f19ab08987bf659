import { expect } from 'vitest';
import type { Finding } from '../../src/core/findings/finding.ts';

/** The folder that a case belongs into. Every finding's words must be whole: no placeholder may be left in them. */
export function verdictOfFindings(findings: readonly Finding[]): 'accepted' | 'warned' | 'refused' {
  for (const { title, why, fix, code } of findings)
    expect(`${title} ${why} ${fix}`, code).not.toMatch(/\{[a-zA-Z]+\}|undefined|null|\[object/);
  if (findings.some((finding) => finding.severity === 'block')) return 'refused';
  return findings.some((finding) => finding.severity === 'warn') ? 'warned' : 'accepted';
}
