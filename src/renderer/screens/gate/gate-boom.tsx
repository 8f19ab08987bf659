import type { CutoverEvaluation } from '../../../core/cutover/gate.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { GatePicture } from '../../components/gate-picture.tsx';

/** The answer, unmistakable: the boom is down or up, and the word says it too. */
export function GateBoom({ evaluation }: { readonly evaluation: CutoverEvaluation }) {
  const isOpen = evaluation.decision === 'open';
  const hindering = evaluation.reasons.filter(
    (reason) => reason.status === 'not-met' || reason.status === 'unknown',
  );
  return (
    <section className={`gate ${isOpen ? 'gate-open' : 'gate-shut'}`} aria-labelledby="decision">
      <GatePicture isOpen={isOpen} />
      <div className="gate-words">
        <h2 id="decision">{isOpen ? 'Open' : 'Shut'}</h2>
        <p>
          {isOpen
            ? 'Everything that must be known is known and met. You may switch.'
            : shutWords(hindering.length)}
        </p>
        <Fingerprint value={evaluation.fingerprint} />
      </div>
    </section>
  );
}

function shutWords(count: number): string {
  if (count === 0) return 'Do not switch yet.';
  return count === 1
    ? 'Do not switch yet. One condition is not met.'
    : `Do not switch yet. ${count} conditions are not met.`;
}

function Fingerprint({ value }: { readonly value: string | null }) {
  if (value === null)
    return <p className="gate-print">No fingerprint yet: the values or the metadata are missing.</p>;
  return (
    <p className="gate-print">
      <span>
        For fingerprint <code title={value}>{`${value.slice(0, 8)}…${value.slice(-8)}`}</code>
      </span>
      <CopyButton text={value} what="the whole fingerprint" />
    </p>
  );
}
