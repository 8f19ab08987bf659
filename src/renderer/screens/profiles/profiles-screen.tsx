import { FlaskConical, Plus } from 'lucide-react';
import { Button, buttonClass } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { ProblemCard } from '../../components/problem-card.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { loadProfiles } from '../../state/app-store.ts';
import { readyValue } from '../../state/loadable.ts';
import { useAppState, useStore } from '../../state/use-app.ts';
import { ImportProfileButton } from './import-profile-button.tsx';
import { NoProfiles } from './no-profiles.tsx';
import { ProfileRow } from './profile-row.tsx';
import './profiles.css';
import { startDemo } from './start-demo.ts';

/** Everything the admin works on, newest first, or the way to begin. */
export function ProfilesScreen() {
  const store = useStore();
  const profiles = useAppState((state) => state.profiles);
  const about = readyValue(useAppState((state) => state.about));
  if (profiles.state === 'ready' && profiles.value.length === 0) return <NoProfiles />;
  return (
    <ScreenFrame
      title="Profiles"
      lead="One profile for each Twilio sign-in and its identity provider."
      actions={
        <>
          <ImportProfileButton />
          <Button onPress={() => void startDemo(store)}>
            <FlaskConical size={16} /> Add the demo
          </Button>
          <a className={buttonClass('primary')} href="#/new">
            <Plus size={16} /> New profile
          </a>
        </>
      }
    >
      {about?.storeNotices.map((notice) => (
        <Callout key={notice} tone="caution" title="About the store">
          <p>{notice}</p>
        </Callout>
      ))}
      {profiles.state === 'loading' && <Skeleton label="Reading the profiles" lines={4} />}
      {profiles.state === 'failed' && (
        <ProblemCard
          title="The profiles could not be read"
          problem={profiles.problem}
          onRetry={() => void loadProfiles(store)}
        />
      )}
      {profiles.state === 'ready' && (
        <ul className="profile-list">
          {profiles.value.map((profile) => (
            <ProfileRow key={profile.id} profile={profile} />
          ))}
        </ul>
      )}
      {about !== null && (
        <p className="quiet store-path">
          Kept on this machine in <code>{about.storePath}</code>
        </p>
      )}
    </ScreenFrame>
  );
}
