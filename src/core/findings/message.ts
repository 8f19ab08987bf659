import type { Severity } from './finding.ts';

/** The words of one finding. `{placeholders}` are filled from the finding's data. */
export interface FindingMessage {
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}
