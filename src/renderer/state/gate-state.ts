import type { CutoverEvaluation, GateReason } from '../../core/cutover/gate.ts';

/** `forced` is open against the conditions, by a written reason. */
export type GateState = 'open' | 'forced' | 'shut';

export const gateWords: Readonly<Record<GateState, string>> = {
  open: 'Open',
  forced: 'Open by override',
  shut: 'Shut',
};

/** The conditions that stand against opening; the override is an answer to them and none itself. */
export function hinderingReasons({ reasons }: CutoverEvaluation): readonly GateReason[] {
  return reasons.filter(
    ({ id, status }) => id !== 'override' && (status === 'not-met' || status === 'unknown'),
  );
}

/** The decision is the backend's; an open gate with something against it was opened by a written reason. */
export function gateStateOf(evaluation: CutoverEvaluation): GateState {
  if (evaluation.decision === 'shut') return 'shut';
  return hinderingReasons(evaluation).length === 0 ? 'open' : 'forced';
}
