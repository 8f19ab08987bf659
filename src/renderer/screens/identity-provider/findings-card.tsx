import type { Finding } from '../../../core/findings/finding.ts';
import { Callout } from '../../components/callout.tsx';
import { FindingList } from '../../components/finding-list.tsx';

/** Every finding about the file, the entity and its certificates, or that there is none. */
export function FindingsCard({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) {
    return (
      <Callout tone="go" title="Nothing to fix">
        <p>The metadata and its certificates have no finding.</p>
      </Callout>
    );
  }
  return (
    <section className="card" aria-labelledby="findings">
      <div className="card-head">
        <h2 id="findings">What we found</h2>
        <p className="quiet">{countWords(findings)}</p>
      </div>
      <FindingList findings={findings} />
    </section>
  );
}

function countWords(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const parts = [
    [count('block'), 'blocking'],
    [count('warn'), count('warn') === 1 ? 'warning' : 'warnings'],
    [count('note'), count('note') === 1 ? 'note' : 'notes'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ');
}
