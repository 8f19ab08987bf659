import { useEffect } from 'react';
import type { ProfileView } from '../../contract/operations.ts';
import { buttonClass } from '../components/button.tsx';
import { ProblemCard } from '../components/problem-card.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { GateScreen } from '../screens/gate/gate-screen.tsx';
import { IdentityProviderScreen } from '../screens/identity-provider/identity-provider-screen.tsx';
import { ProfileScreen } from '../screens/profile/profile-screen.tsx';
import { SetupStepsScreen } from '../screens/setup-steps/setup-steps-screen.tsx';
import { SignInTestScreen } from '../screens/sign-in-test/sign-in-test-screen.tsx';
import { UsersScreen } from '../screens/users/users-screen.tsx';
import { VerdictScreen } from '../screens/verdict/verdict-screen.tsx';
import { loadEvaluation, loadProfiles } from '../state/app-store.ts';
import type { Route } from '../state/route.ts';
import { useAppState, useStore } from '../state/use-app.ts';
import { FlightStrip } from './flight-strip.tsx';
import { ScreenFrame } from './screen-frame.tsx';

type WorkspaceRoute = Extract<Route, { at: 'workspace' }>;

/** One profile, open on one screen; keeps its gate up to date as it changes. */
export function Workspace({ route }: { readonly route: WorkspaceRoute }) {
  const store = useStore();
  const profiles = useAppState((state) => state.profiles);
  if (profiles.state === 'loading') return <Skeleton label="Reading the profile" lines={6} />;
  if (profiles.state === 'failed') {
    return (
      <ProblemCard
        title="The profiles could not be read"
        problem={profiles.problem}
        onRetry={() => void loadProfiles(store)}
      />
    );
  }
  const profile = profiles.value.find((one) => one.id === route.profileId);
  return profile === undefined ? <UnknownProfile /> : <OpenProfile profile={profile} route={route} />;
}

function OpenProfile({ profile, route }: { readonly profile: ProfileView; readonly route: WorkspaceRoute }) {
  const store = useStore();
  const { id, updatedAt, fingerprint } = profile;
  const newestTest = profile.signInTests[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of the profile changes, the gate is asked again.
  useEffect(() => {
    void loadEvaluation(store, id);
  }, [store, id, updatedAt, fingerprint, newestTest]);
  return (
    <>
      <FlightStrip profile={profile} />
      <Screen key={`${id} ${route.screen}`} profile={profile} route={route} />
    </>
  );
}

function Screen({ profile, route }: { readonly profile: ProfileView; readonly route: WorkspaceRoute }) {
  switch (route.screen) {
    case 'profile':
      return <ProfileScreen profile={profile} />;
    case 'identity-provider':
      return <IdentityProviderScreen profile={profile} />;
    case 'setup-steps':
      return <SetupStepsScreen profile={profile} />;
    case 'sign-in-test':
      return <SignInTestScreen profile={profile} />;
    case 'verdict':
      return <VerdictScreen profile={profile} recordId={route.item} />;
    case 'users':
      return <UsersScreen profile={profile} />;
    case 'gate':
      return <GateScreen profile={profile} />;
  }
}

function UnknownProfile() {
  return (
    <ScreenFrame
      title="This profile is not here"
      lead="It was deleted, or the address belongs to another machine."
    >
      <p>
        <a className={buttonClass('primary')} href="#/">
          See all profiles
        </a>
      </p>
    </ScreenFrame>
  );
}
