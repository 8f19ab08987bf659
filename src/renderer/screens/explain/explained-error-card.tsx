import { ArrowRight, Info } from 'lucide-react';
import type { ExplainedError, SeenValue } from '../../../core/explain/error-explanation.ts';
import { Badge } from '../../components/badge.tsx';
import { CopyValue } from '../../components/copy-value.tsx';
import { ExternalSource } from '../../components/external-source.tsx';
import { standingLooks } from '../../components/looks/standing.ts';

/** One known message: cause, what to do where, the profile's own values, and how sure it is. */
export function ExplainedErrorCard({ error }: { readonly error: ExplainedError }) {
  return (
    <article className="card explained" aria-labelledby={`error-${error.id}`}>
      <div className="explained-head">
        <h3 id={`error-${error.id}`}>{error.shown}</h3>
        <Badge look={standingLooks[error.standing]} />
      </div>
      <p className="quiet">{error.place}</p>
      {error.notes.map((note) => (
        <p key={note} className="explained-note">
          <Info size={16} /> <span>{note}</span>
        </p>
      ))}
      {error.seen.length > 0 && <SeenValues seen={error.seen} />}
      <p>{error.cause}</p>
      <div className="finding-fix">
        <ArrowRight size={16} />
        <div className="explained-fix">
          <p>{error.fix}</p>
          {error.switch !== '' && <p>{error.switch}</p>}
        </div>
      </div>
      {error.values.map(({ label, value }) => (
        <CopyValue key={label} label={label} value={value} />
      ))}
      {error.checks.length > 0 && (
        <p className="quiet">
          The verdict of a sign-in test sees it in: {error.checks.map(({ title }) => title).join(', ')}.
        </p>
      )}
      <p className="explained-source">
        {error.certainty} Source: <ExternalSource source={error.source} />, read on {error.readOn}.
      </p>
    </article>
  );
}

/** What the pasted text says itself, beside what the profile has. */
function SeenValues({ seen }: { readonly seen: readonly SeenValue[] }) {
  return (
    <dl className="seen">
      {seen.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className="mono">{value}</span>
            {note !== '' && <span className="quiet">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
