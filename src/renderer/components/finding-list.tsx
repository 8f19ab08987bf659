import { ArrowRight } from 'lucide-react';
import type { Finding, Severity } from '../../core/findings/finding.ts';
import { Badge } from './badge.tsx';
import { severityLooks } from './looks/status.ts';

const order: Readonly<Record<Severity, number>> = { block: 0, warn: 1, note: 2 };

interface Props {
  readonly findings: readonly Finding[];
  /** `h2` where no heading of the list's own stands above it: levels may not be skipped. */
  readonly heading?: 'h2' | 'h3';
}

/** All findings at once, blocking ones first; each with why it matters and what to do. */
export function FindingList({ findings, heading: Heading = 'h3' }: Props) {
  const sorted = findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  return (
    <ul>
      {sorted.map((finding) => (
        <li key={`${finding.code} ${finding.subject} ${finding.title}`} className="finding">
          <div>
            <Badge look={severityLooks[finding.severity]} />
          </div>
          <div className="finding-body">
            <Heading>{finding.title}</Heading>
            <p className="quiet">{finding.why}</p>
            {finding.fix !== '' && (
              <p className="finding-fix">
                <ArrowRight size={16} />
                <span>{finding.fix}</span>
              </p>
            )}
            {finding.subject !== '' && <p className="quiet mono">{finding.subject}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
