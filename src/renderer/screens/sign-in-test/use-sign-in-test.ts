import { useState } from 'react';
import type { OperationInput, ProfileView } from '../../../contract/operations.ts';
import { loadProfiles, showSignInTest } from '../../state/app-store.ts';
import type { FileInput } from '../../state/files.ts';
import { navigate, screenHref } from '../../state/route.ts';
import { isRunning } from '../../state/sign-in-stages.ts';
import { useAppState, useStore } from '../../state/use-app.ts';

/** The sign-in test of one profile: what runs, and what can be done about it. */
export function useSignInTest(profile: ProfileView) {
  const store = useStore();
  const current = useAppState((state) => state.signInTest);
  const [problem, setProblem] = useState<string | null>(null);
  const status = current !== null && current.profileId === profile.id ? current : null;
  const furthest = useAppState((state) => state.furthestStation);
  const isBusyElsewhere = current !== null && current.profileId !== profile.id && isRunning(current.stage);

  async function start(choice: Omit<OperationInput<'signInTest.start'>, 'profileId'>) {
    setProblem(null);
    const outcome = await store.client.call('signInTest.start', { profileId: profile.id, ...choice });
    if (!outcome.ok) return setProblem(outcome.problem.message);
    showSignInTest(store, outcome.value);
  }
  async function cancel() {
    if (status === null) return;
    const outcome = await store.client.call('signInTest.cancel', { testId: status.testId });
    if (outcome.ok) showSignInTest(store, outcome.value);
    else setProblem(outcome.problem.message);
  }
  async function paste(response: FileInput, expectedEmail: string | null) {
    setProblem(null);
    const outcome = await store.client.call('signInTest.paste', {
      profileId: profile.id,
      response,
      expectedEmail,
    });
    if (!outcome.ok) return setProblem(outcome.problem.message);
    const { record, responseXml } = outcome.value;
    store.change((state) => ({ responses: { ...state.responses, [record.id]: responseXml } }));
    await loadProfiles(store);
    navigate(screenHref(profile.id, 'verdict', record.id));
  }
  return { status, furthest, problem, setProblem, isBusyElsewhere, start, cancel, paste };
}
