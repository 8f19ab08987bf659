import type { ErrorExplanation } from '../../../core/explain/error-explanation.ts';
import { Button } from '../../components/button.tsx';
import { CopyValue } from '../../components/copy-value.tsx';
import { ExplainedErrorCard } from './explained-error-card.tsx';

interface Props {
  readonly explanation: ErrorExplanation;
  readonly onNearest: (text: string) => void;
  /** Where a sign-in is tested; null without a profile. */
  readonly testHref: string | null;
}

/** The answer: what is known, or that nothing is, and what resembles it. */
export function ExplanationView({ explanation, onNearest, testHref }: Props) {
  const { summary, errors, nearest, lookups } = explanation;
  return (
    <section className="explanation" aria-labelledby="answer">
      <div className="explanation-head">
        <h2 id="answer">{errors.length === 0 ? 'Not in our sources' : 'What it means'}</h2>
        <p role="status">{summary}</p>
        {errors.length === 0 && testHref !== null && <a href={testHref}>Go to the sign-in test</a>}
      </div>
      {errors.map((error) => (
        <ExplainedErrorCard key={error.id} error={error} />
      ))}
      {nearest.length > 0 && (
        <div className="card">
          <h3>Messages that resemble it</h3>
          <ul className="nearest">
            {nearest.map(({ id, shown, place }) => (
              <li key={id}>
                <Button isSmall onPress={() => onNearest(shown)}>
                  Explain
                </Button>
                <span>
                  <span className="mono">{shown}</span> <span className="quiet">{place}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {lookups.length > 0 && (
        <div className="card">
          <h3>To look up in your browser</h3>
          {lookups.map(({ label, address }) => (
            <CopyValue key={address} label={label} value={address} />
          ))}
        </div>
      )}
    </section>
  );
}
