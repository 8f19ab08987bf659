import type { ProfileView } from '../../../contract/operations.ts';
import type { SignInTestRecord } from '../../../core/profiles/profile.ts';
import { Badge } from '../../components/badge.tsx';
import { checkLooks } from '../../components/looks/status.ts';
import { whenWords } from '../../components/when.ts';
import { isCurrent, ownVerdict } from '../../state/journey.ts';
import { screenHref } from '../../state/route.ts';
import { methodWords } from './verdict-summary.tsx';

interface Props {
  readonly profile: ProfileView;
  readonly shown: string;
}

/** The profile's earlier tests, newest first. */
export function TestHistory({ profile, shown }: Props) {
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">Tests of this profile</h2>
      <ul className="history">
        {profile.signInTests.map((record) => (
          <HistoryRow key={record.id} profile={profile} record={record} isShown={record.id === shown} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly profile: ProfileView;
  readonly record: SignInTestRecord;
  readonly isShown: boolean;
}

function HistoryRow({ profile, record, isShown }: RowProps) {
  const isAccepted = ownVerdict(profile, record)?.verdict === 'accept';
  return (
    <li>
      <a
        className="history-row"
        href={screenHref(profile.id, 'verdict', record.id)}
        {...(isShown ? { 'aria-current': 'true' as const } : {})}
      >
        <Badge look={checkLooks[isAccepted ? 'pass' : 'fail']} word={isAccepted ? 'Accepted' : 'Refused'} />
        <span>{methodWords[record.method]}</span>
        <span className="quiet">{whenWords(record.finishedAt)}</span>
        <span className="quiet">
          {isCurrent(profile, record) ? 'Values as they are now' : 'Values changed since'}
        </span>
      </a>
    </li>
  );
}
