import type { ProfileView } from '../../../contract/operations.ts';
import { whenWords } from '../../components/when.ts';
import { ForecastFigures } from './forecast-figures.tsx';

/** The figures of the last comparison, when its users are not in memory any more. */
export function KeptFigures({ profile }: { readonly profile: ProfileView }) {
  const { forecast } = profile;
  if (!forecast) return null;
  const isOther = forecast.idpEntityId !== (profile.identityProvider?.entity.entityId ?? null);
  return (
    <section className="card" aria-labelledby="kept">
      <h2 id="kept">Last compared on {whenWords(forecast.at)}</h2>
      <ForecastFigures counts={forecast.counts} lockedOut={forecast.lockedOut} isUnsure={false} />
      <p className="quiet">
        For {forecast.domains.join(', ')}.{' '}
        {isOther ? 'It was made with another identity provider, so the gate does not count it. ' : ''}
        Addresses are not kept: choose the two lists again to see who is who.
      </p>
    </section>
  );
}
