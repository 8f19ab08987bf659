import type { CutoverEvaluation } from '../../../core/cutover/gate.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { GatePicture } from '../../components/gate-picture/gate-picture.tsx';
import { type GateState, gateStateOf, gateWords, hinderingReasons } from '../../state/gate-state.ts';

/** The answer, unmistakable: the boom is down or up, and the word says it too. */
export function GateBoom({ evaluation }: { readonly evaluation: CutoverEvaluation }) {
  const hindering = hinderingReasons(evaluation).length;
  const state = gateStateOf(evaluation);
  return (
    <section className={`gate gate-${state}`} aria-labelledby="decision">
      <GatePicture position={state} />
      <div className="gate-words">
        <h2 id="decision">{gateWords[state]}</h2>
        <p>{explain(state, hindering)}</p>
        <Fingerprint value={evaluation.fingerprint} />
      </div>
    </section>
  );
}

function explain(state: GateState, hindering: number): string {
  const conditions = hindering === 1 ? 'One condition is' : `${hindering} conditions are`;
  switch (state) {
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
