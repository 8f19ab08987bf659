import type { CutoverEvaluation } from '../../../core/cutover/gate.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { GatePicture, type GatePosition } from '../../components/gate-picture/gate-picture.tsx';

const words: Readonly<Record<GatePosition, string>> = {
  open: 'Open',
  forced: 'Open by override',
  shut: 'Shut',
};

/** The answer, unmistakable: the boom is down or up, and the word says it too. */
export function GateBoom({ evaluation }: { readonly evaluation: CutoverEvaluation }) {
  const hindering = evaluation.reasons.filter(
    ({ id, status }) => id !== 'override' && (status === 'not-met' || status === 'unknown'),
  ).length;
  const position = positionOf(evaluation.decision, hindering);
  return (
    <section className={`gate gate-${position}`} aria-labelledby="decision">
      <GatePicture position={position} />
      <div className="gate-words">
        <h2 id="decision">{words[position]}</h2>
        <p>{explain(position, hindering)}</p>
        <Fingerprint value={evaluation.fingerprint} />
      </div>
    </section>
  );
}

/** The decision is the backend's; an open gate with something against it was opened by a written reason. */
function positionOf(decision: CutoverEvaluation['decision'], hindering: number): GatePosition {
  if (decision === 'shut') return 'shut';
  return hindering === 0 ? 'open' : 'forced';
}

function explain(position: GatePosition, hindering: number): string {
  const conditions = hindering === 1 ? 'One condition is' : `${hindering} conditions are`;
  switch (position) {
    case 'open':
      return 'Everything that must be known is known and met. You may switch.';
    case 'forced':
      return `${conditions} not met. Your written reason opened the gate all the same; it is part of the evidence.`;
    case 'shut':
      return hindering === 0 ? 'Do not switch yet.' : `Do not switch yet. ${conditions} not met.`;
  }
}

function Fingerprint({ value }: { readonly value: string | null }) {
  if (value === null) {
    return <p className="gate-print">No fingerprint yet: the values or the metadata are missing.</p>;
  }
  return (
    <p className="gate-print">
      <span>
        For fingerprint <code title={value}>{`${value.slice(0, 8)}…${value.slice(-8)}`}</code>
      </span>
      <CopyButton text={value} what="the whole fingerprint" />
    </p>
  );
}
