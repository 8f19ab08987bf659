import { ExplainScreen } from './screens/explain/explain-screen.tsx';
import { NewProfileScreen } from './screens/profiles/new-profile-screen.tsx';
import { ProfilesScreen } from './screens/profiles/profiles-screen.tsx';
import { Notices } from './shell/notices.tsx';
import { Rail } from './shell/rail.tsx';
import { Workspace } from './shell/workspace.tsx';
import { useRoute } from './state/use-app.ts';

/** The window: rail, one screen, notices. */
export function App() {
  const route = useRoute();
  return (
    <>
      <button type="button" className="skip-link" onClick={skipToMain}>
        Skip to the screen
      </button>
      <div className="shell">
        <Rail route={route} />
        <main id="main" className="main" tabIndex={-1}>
          <div className="main-column">
            {route.at === 'profiles' && <ProfilesScreen />}
            {route.at === 'new-profile' && <NewProfileScreen />}
            {route.at === 'explain' && (
              <ExplainScreen key={`${route.profileId} ${route.text}`} route={route} />
            )}
            {route.at === 'workspace' && <Workspace route={route} />}
          </div>
        </main>
      </div>
      <Notices />
    </>
  );
}

/** A button and not a link, because the address bar belongs to the routes. */
function skipToMain(): void {
  document.getElementById('main')?.focus();
}
