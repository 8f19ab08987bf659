import type { Finding } from '../../../../core/findings/finding.ts';
import { Callout } from '../../../components/callout.tsx';
import { FindingList } from '../../../components/finding-list.tsx';

/** Right after importing again: what is different from before, and what that means for Twilio. */
export function ChangesCard({ changes }: { readonly changes: readonly Finding[] }) {
  if (changes.length === 0) {
    return (
      <Callout tone="go" title="Nothing that a sign-in depends on changed since the last import">
        <p>Entity ID, addresses, certificates and demands are as they were.</p>
      </Callout>
    );
  }
  return (
    <section className="card" aria-labelledby="changes">
      <div className="card-head">
        <h2 id="changes">What changed since the last import</h2>
        <p className="quiet">{changes.length === 1 ? '1 change' : `${changes.length} changes`}</p>
      </div>
      <FindingList findings={changes} />
    </section>
  );
}
