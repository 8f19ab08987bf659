import { Check } from 'lucide-react';
import type { ProfileView } from '../../contract/operations.ts';
import { journeyOf, type Mark } from '../state/journey.ts';
import { readyValue } from '../state/loadable.ts';
import { type ScreenName, screenHref } from '../state/route.ts';
import { useSetupProgress } from '../state/setup-progress.ts';
import { useAppState } from '../state/use-app.ts';

const markWords: Readonly<Record<Mark, string>> = {
  done: 'done',
  attention: 'needs attention',
  'not-started': 'not started',
};

/** The stops with their marks: a tick, an exclamation mark or the plain number. */
export function JourneyNav({
  profile,
  screen,
}: {
  readonly profile: ProfileView;
  /** Null on a screen that is no stop. */
  readonly screen: ScreenName | null;
}) {
  const evaluation = readyValue(useAppState((state) => state.evaluations[profile.id]));
  const { done } = useSetupProgress(profile);
  return (
    <nav aria-label="Journey">
      <ol className="journey">
        {journeyOf(profile, evaluation, done.size).map((stop, index) => (
          <li key={stop.screen} data-mark={stop.mark}>
            <a
              className="waypoint"
              href={screenHref(profile.id, stop.screen)}
              {...(stop.screen === screen ? { 'aria-current': 'page' as const } : {})}
            >
              <span className="waypoint-node" aria-hidden="true">
                {stop.mark === 'done' ? (
                  <Check size={16} strokeWidth={3} />
                ) : stop.mark === 'attention' ? (
                  '!'
                ) : (
                  index + 1
                )}
              </span>
              <span>
                <span className="waypoint-label">{stop.label}</span>
                <span className="waypoint-note">{stop.note}</span>
              </span>
              <span className="visually-hidden">({markWords[stop.mark]})</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
