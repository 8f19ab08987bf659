/** One condition of the gate. `unknown` never opens it. */
export interface GateReason {
  readonly id:
    | 'service-provider-values'
    | 'identity-provider'
    | 'metadata-findings'
    | 'sign-in-test'
    | 'sign-in-test-real'
    | 'sign-in-test-current'
    | 'lock-out-forecast'
    | 'override';
  readonly status: 'met' | 'not-met' | 'unknown' | 'not-applicable';
  readonly title: string;
  readonly detail: string;
  /** What to do next; empty when met. */
  readonly fix: string;
}

export interface CutoverStep {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly source: string;
}

export interface CutoverEvaluation {
  readonly decision: 'open' | 'shut';
  /** What was evaluated: SHA-256 over the IdP metadata and the service provider values. Null without an IdP. */
  readonly fingerprint: string | null;
  readonly reasons: readonly GateReason[];
  readonly plan: readonly CutoverStep[];
  readonly rollback: readonly CutoverStep[];
}
