import type { ProfileView } from '../../contract/operations.ts';
import { type AppStore, loadProfiles } from './app-store.ts';
import { keepProfile, reportProblem } from './profile-actions.ts';
import { useStore } from './use-app.ts';

/** The steps an admin ticked off for one profile; kept with the profile, so that every window shows the same. */
export function useSetupProgress(profile: ProfileView): {
  readonly done: ReadonlySet<string>;
  readonly toggle: (stepId: string) => void;
} {
  const store = useStore();
  const done = new Set(profile.stepsDone ?? []);
  return {
    done,
    toggle: (stepId) => void tickStep(store, { profileId: profile.id, stepId, isDone: !done.has(stepId) }),
  };
}

interface Tick {
  readonly profileId: string;
  readonly stepId: string;
  readonly isDone: boolean;
}

async function tickStep(store: AppStore, tick: Tick): Promise<void> {
  const outcome = await store.client.call('profile.tickStep', tick);
  if (outcome.ok) return keepProfile(store, outcome.value);
  reportProblem(store, outcome.problem.message);
  await loadProfiles(store);
}
