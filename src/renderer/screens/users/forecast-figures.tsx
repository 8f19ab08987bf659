import type { UserCounts } from '../../../core/users/user-state.ts';
import { Badge } from '../../components/badge.tsx';
import { countWords } from './filter-users.ts';
import { stateOrder, userLooks } from './user-looks.ts';

interface Props {
  readonly counts: Readonly<Partial<UserCounts>>;
  readonly lockedOut: number;
  /** A list could not be judged as a whole, so zero locked out would say nothing. */
  readonly isUnsure: boolean;
}

/** The one figure that matters, then how many users stand where. */
export function ForecastFigures({ counts, lockedOut, isUnsure }: Props) {
  const ready = counts.ready ?? 0;
  const tone = lockedOut > 0 || isUnsure ? 'stop' : ready === 0 ? 'caution' : 'go';
  return (
    <div className={`forecast tone-${tone}`}>
      <p className="forecast-figure">{isUnsure ? '?' : countWords(lockedOut)}</p>
      <div className="forecast-words">
        <p className="forecast-title">{titleOf(lockedOut, ready, isUnsure)}</p>
        <ul className="forecast-counts">
          {stateOrder
            .filter((state) => (counts[state] ?? 0) > 0)
            .map((state) => (
              <li key={state}>
                <Badge
                  look={userLooks[state]}
                  word={`${userLooks[state].word} ${countWords(counts[state] ?? 0)}`}
                />
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}

function titleOf(lockedOut: number, ready: number, isUnsure: boolean): string {
  if (isUnsure) return 'A list could not be judged, so nobody is known to be safe';
  if (lockedOut > 0)
    return lockedOut === 1 ? 'user would be locked out' : 'users would be locked out after enforcement';
  return ready === 0
    ? 'locked out, but nobody would sign in by SSO either'
    : 'locked out: everybody in these domains can sign in';
}
