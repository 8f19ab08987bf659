import { useEffect, useRef } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import type { UserComparison } from '../../../core/users/compare-users.ts';
import { Callout } from '../../components/callout.tsx';
import { FindingList } from '../../components/finding-list.tsx';
import { ProblemCard } from '../../components/problem-card.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { screenHref } from '../../state/route.ts';
import { CompareForm } from './compare-form.tsx';
import { ForecastFigures } from './forecast-figures.tsx';
import { KeptFigures } from './kept-figures.tsx';
import { useComparison } from './use-comparison.ts';
import { UserTable } from './user-table.tsx';
import './users.css';

/** The step before a Console's gate: who could sign in after enforcement, and who would be locked out. */
export function UsersScreen({ profile }: { readonly profile: ProfileView }) {
  const isConsole = profile.product.kind === 'console';
  return (
    <ScreenFrame
      title="Users"
      lead="Who could sign in to the Twilio Console once SSO is enforced, and who would be locked out."
      next={{
        href: screenHref(profile.id, 'gate'),
        label: 'Gate',
        why: 'The gate counts the figures of the last comparison.',
        isReady: !isConsole || profile.forecast?.lockedOut === 0,
      }}
    >
      {isConsole ? <Forecast profile={profile} /> : <NothingToCompare />}
    </ScreenFrame>
  );
}

function NothingToCompare() {
  return (
    <Callout tone="info" title="Nothing to compare for Flex">
      <p>
        Flex creates each user at the first sign-in, so nobody can be missing. The comparison is for the
        Twilio Console, which creates none.
      </p>
    </Callout>
  );
}

function Forecast({ profile }: { readonly profile: ProfileView }) {
  const { comparison, isFresh, isComparing, problem, compare } = useComparison(profile);
  return (
    <>
      {comparison === null && !isComparing && <KeptFigures profile={profile} />}
      <CompareForm profile={profile} isComparing={isComparing} onCompare={(lists) => void compare(lists)} />
      {problem !== null && <ProblemCard title="The lists could not be compared" problem={problem} />}
      {isComparing && <Skeleton label="Comparing the lists" lines={6} />}
      {comparison !== null && !isComparing && <ComparedUsers comparison={comparison} isFresh={isFresh} />}
    </>
  );
}

interface ComparedProps {
  readonly comparison: UserComparison;
  /** Compared just now: the answer below the form takes the focus, and so comes into view. */
  readonly isFresh: boolean;
}

function ComparedUsers({ comparison, isFresh }: ComparedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFresh) heading.current?.focus();
  }, [isFresh]);

  const { counts, findings, users } = comparison;
  // Codes of users carry a count of their own; a list as a whole blocks without one.
  const isUnsure = counts.lockedOut === 0 && findings.some(({ severity }) => severity === 'block');
  return (
    <>
      <section className="card" aria-labelledby="forecast">
        <h2 id="forecast" ref={heading} tabIndex={-1}>
          The forecast
        </h2>
        <ForecastFigures counts={counts} lockedOut={counts.lockedOut} isUnsure={isUnsure} />
        {findings.length > 0 && <FindingList findings={findings} />}
      </section>
      {users.length > 0 && <UserTable comparison={comparison} />}
    </>
  );
}
