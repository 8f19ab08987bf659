import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import type { StoredIdentityProvider } from '../../../core/profiles/profile.ts';
import { ProblemCard } from '../../components/problem-card.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { readyValue } from '../../state/loadable.ts';
import { CertificateList } from './certificate-list.tsx';
import { RolloverCard } from './rollover/rollover-card.tsx';
import { useRollover } from './rollover/use-rollover.ts';

interface Props {
  readonly profile: ProfileView;
  readonly idp: StoredIdentityProvider;
  readonly now: string;
}

/** The certificates as they are, and what they mean for sign-ins on any day. */
export function CertificatesSection({ profile, idp, now }: Props) {
  const [signsWith, setSignsWith] = useState<string | null>(null);
  const plan = useRollover(profile, signsWith);
  const ready = readyValue(plan);
  return (
    <>
      <CertificateList certificates={idp.entity.certificates} now={now} plan={ready} profileId={profile.id} />
      {plan.state === 'loading' && <Skeleton label="Looking at the certificates" lines={6} />}
      {plan.state === 'failed' && (
        <ProblemCard title="The certificates could not be looked at" problem={plan.problem} />
      )}
      {ready !== null && ready.certificates.length > 0 && (
        <RolloverCard plan={ready} now={now} signsWith={signsWith} onSignsWith={setSignsWith} />
      )}
    </>
  );
}
