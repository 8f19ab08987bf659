import { useEffect, useState } from 'react';
import type { OperationOutput, ProfileView } from '../../../../contract/operations.ts';
import { type Loadable, loading, toLoadable } from '../../../state/loadable.ts';
import { useStore } from '../../../state/use-app.ts';

export type RolloverPlan = OperationOutput<'certificate.rollover'>;

/** The plan for this profile's certificates; while another is on its way the present one stays, so that nothing jumps. */
export function useRollover(profile: ProfileView, signsWith: string | null): Loadable<RolloverPlan> {
  const store = useStore();
  const [plan, setPlan] = useState<Loadable<RolloverPlan>>(loading);
  const { id } = profile;
  const importedAt = profile.identityProvider?.importedAt;
  const lastTest = profile.signInTests[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: new metadata has other certificates, a new test says who signs.
  useEffect(() => {
    let isWanted = true;
    void store.client
      .call('certificate.rollover', { from: { profileId: id }, signsWith, question: null })
      .then((outcome) => {
        if (isWanted) setPlan(toLoadable(outcome));
      });
    return () => {
      isWanted = false;
    };
  }, [store, id, importedAt, lastTest, signsWith]);
  return plan;
}
