import type { CheckId } from './messages/checks.ts';

export type CheckStatus = 'pass' | 'warn' | 'fail' | 'info' | 'not-applicable' | 'not-run';

/** One row of a verdict: what was expected, what came, and what to change where. */
export interface Check {
  readonly id: CheckId;
  readonly title: string;
  readonly status: CheckStatus;
  readonly expected: string;
  /** What came. Untrusted text, never interpreted. */
  readonly actual: string;
  /** What to change; empty when there is nothing to change. */
  readonly fix: string;
}
