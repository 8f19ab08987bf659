import { useState } from 'react';
import type { OperationInput, ProfileView } from '../../../contract/operations.ts';
import type { Problem } from '../../../contract/outcome.ts';
import type { UserComparison } from '../../../core/users/compare-users.ts';
import { loadProfiles } from '../../state/app-store.ts';
import { useAppState, useStore } from '../../state/use-app.ts';

type Lists = Omit<OperationInput<'users.compare'>, 'profileId'>;

export interface ComparisonState {
  /** The last comparison of this profile since the window opened: in memory only, because it names people. */
  readonly comparison: UserComparison | null;
  /** It was made on this visit, so the eyes belong on it. */
  readonly isFresh: boolean;
  readonly isComparing: boolean;
  readonly problem: Problem | null;
  readonly compare: (lists: Lists) => Promise<void>;
}

/** Compares the lists of one profile; the backend keeps the figures for the gate. */
export function useComparison(profile: ProfileView): ComparisonState {
  const store = useStore();
  const comparison = useAppState((state) => state.comparisons[profile.id]) ?? null;
  const [isComparing, setComparing] = useState(false);
  const [isFresh, setFresh] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function compare(lists: Lists) {
    setComparing(true);
    setProblem(null);
    const outcome = await store.client.call('users.compare', { ...lists, profileId: profile.id });
    setComparing(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    setFresh(true);
    store.change(({ comparisons }) => ({ comparisons: { ...comparisons, [profile.id]: outcome.value } }));
    await loadProfiles(store);
  }
  return { comparison, isFresh, isComparing, problem, compare };
}
