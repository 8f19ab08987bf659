import type { CutoverEvaluation } from '../../../core/cutover/gate.ts';
import { CopyButton } from '../../components/copy-button.tsx';

/** The answer, unmistakable: the boom is down or up, and the word says it too. */
export function GateBoom({ evaluation }: { readonly evaluation: CutoverEvaluation }) {
  const isOpen = evaluation.decision === 'open';
  const hindering = evaluation.reasons.filter(
    (reason) => reason.status === 'not-met' || reason.status === 'unknown',
  );
  return (
    <section className={`gate ${isOpen ? 'gate-open' : 'gate-shut'}`} aria-labelledby="decision">
      <svg className="gate-picture" viewBox="0 0 260 150" aria-hidden="true">
        <defs>
          <pattern
            id="boom-stripes"
            width="26"
            height="26"
            patternUnits="userSpaceOnUse"
            patternTransform="skewX(-30)"
          >
            <rect width="13" height="26" className="boom-ink" />
          </pattern>
        </defs>
        <path className="gate-road" d="M8 138h244" />
        <g className={isOpen ? 'boom boom-up' : 'boom'}>
          <rect className="boom-body" x="40" y="64" width="206" height="18" rx="5" />
          <rect x="62" y="64" width="184" height="18" rx="5" fill="url(#boom-stripes)" />
        </g>
        <rect className="gate-post" x="26" y="54" width="28" height="84" rx="4" />
        <circle className="gate-lamp" cx="40" cy="38" r="11" />
      </svg>
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
    ? 'Do not switch yet. One condition is open.'
    : `Do not switch yet. ${count} conditions are open.`;
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
