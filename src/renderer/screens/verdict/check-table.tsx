import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { Check, CheckStatus } from '../../../core/findings/check.ts';
import { Badge } from '../../components/badge.tsx';
import { Choice } from '../../components/choice.tsx';
import { checkLooks } from '../../components/status.ts';
import { type CheckFilter, filterChecks, filterOptions } from './filter-checks.ts';

/** Every check as a row, failing ones first; a filter narrows them, and all are there at first. */
export function CheckTable({ checks }: { readonly checks: readonly Check[] }) {
  const [filter, setFilter] = useState<CheckFilter>('all');
  const shown = filterChecks(checks, filter);
  return (
    <section className="card" aria-labelledby="checks">
      <div className="card-head">
        <h2 id="checks">Checks</h2>
        <Choice
          label="Show"
          isLabelHidden
          value={filter}
          onChange={setFilter}
          options={filterOptions(checks)}
        />
      </div>
      <ul className="checks">
        {shown.map((check) => (
          <CheckRow key={check.id} check={check} />
        ))}
      </ul>
    </section>
  );
}

/** Rows that need nothing are kept to one line each. */
const calm: ReadonlySet<CheckStatus> = new Set(['pass', 'info', 'not-applicable', 'not-run']);

function CheckRow({ check }: { readonly check: Check }) {
  return (
    <li className="check" data-status={check.status} data-calm={calm.has(check.status) || undefined}>
      <div>
        <Badge look={checkLooks[check.status]} />
      </div>
      <div className="check-body">
        <h3>{check.title}</h3>
        <dl className="check-facts">
          <div>
            <dt>Expected</dt>
            <dd>{check.expected}</dd>
          </div>
          <div>
            <dt>Came</dt>
            <dd>{check.actual}</dd>
          </div>
        </dl>
        {check.fix !== '' && (
          <p className="finding-fix">
            <ArrowRight size={16} />
            <span>{check.fix}</span>
          </p>
        )}
      </div>
    </li>
  );
}
