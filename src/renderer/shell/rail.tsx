import { ShieldCheck } from 'lucide-react';
import { readyValue } from '../state/loadable.ts';
import type { Route } from '../state/route.ts';
import { useAppState } from '../state/use-app.ts';
import { BrandMark } from './brand-mark.tsx';
import { ExplainLink } from './explain-link.tsx';
import { JourneyNav } from './journey-nav.tsx';
import { ProfileSwitcher } from './profile-switcher.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

/** The left side: which profile, how far it is, and what the app promises. */
export function Rail({ route }: { readonly route: Route }) {
  const profiles = readyValue(useAppState((state) => state.profiles)) ?? [];
  const about = readyValue(useAppState((state) => state.about));
  const profileId = 'profileId' in route ? route.profileId : null;
  const profile = profiles.find((one) => one.id === profileId);
  return (
    <header className="rail">
      <a
        className="brand"
        href="#/"
        {...(route.at === 'profiles' ? { 'aria-current': 'page' as const } : {})}
      >
        <BrandMark />
        <span className="brand-name">SSO Preflight</span>
      </a>
      <ProfileSwitcher profiles={profiles} current={profile} />
      {profile !== undefined && (
        <JourneyNav profile={profile} screen={route.at === 'workspace' ? route.screen : null} />
      )}
      <ExplainLink profileId={profile?.id ?? null} isCurrent={route.at === 'explain'} />
      <div className="rail-foot">
        <p className="rail-promise">
          <ShieldCheck size={14} /> Everything stays on this machine.
        </p>
        <ThemeToggle />
        <p>{about === null ? ' ' : `Version ${about.version}`}</p>
      </div>
    </header>
  );
}
