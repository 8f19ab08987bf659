import type { CutoverEvaluation, CutoverStep, GateReason } from '../../core/cutover/gate.ts';
import { type Line, type Span, styled } from './line.ts';

const labels: Readonly<Record<GateReason['status'], Span>> = {
  met: styled('green', 'met     '),
  'not-met': styled('red', 'NOT MET '),
  unknown: styled('yellow', 'unknown '),
  'not-applicable': styled('dim', 'n/a     '),
};

/** The gate with its reasons, then the plan and the way back. */
export function cutoverLines(evaluation: CutoverEvaluation): readonly Line[] {
  return [
    evaluation.decision === 'open'
      ? [styled('green', 'The gate is open.')]
      : [styled('red', 'The gate is shut.')],
    ...evaluation.reasons.flatMap(reasonLines),
    ...stepLines('Plan', evaluation.plan),
    ...stepLines('Way back', evaluation.rollback),
  ];
}

function reasonLines(reason: GateReason): readonly Line[] {
  return [
    [labels[reason.status], styled('bold', reason.title), `  ${reason.detail}`],
    ...(reason.fix === '' ? [] : [`        do: ${reason.fix}`]),
  ];
}

function stepLines(title: string, steps: readonly CutoverStep[]): readonly Line[] {
  if (steps.length === 0) return [];
  return [
    '',
    [styled('bold', title)],
    ...steps.flatMap((step, index) => [`${index + 1}. ${step.title}`, ...indent(step.body)]),
  ];
}

/** The lines of a text, indented. */
export function indent(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n').map((line) => `   ${line}`);
}
