import type { TopicStandpoints } from '../../../../core/certificates/list-standpoints.ts';
import { ExternalSource } from '../../../components/external-source.tsx';

/** What each side does about what was found, for those who want to know before they change anything. */
export function StandpointList({ topics }: { readonly topics: readonly TopicStandpoints[] }) {
  const [first] = topics;
  if (first === undefined) return null;
  const sides = first.standpoints.map(({ who }) => who);
  return (
    <details className="certificate-more">
      <summary>What {joinWords(sides)} do about what was found</summary>
      {topics.map(({ topic, title, standpoints }) => (
        <div key={topic} className="standpoint">
          <h3>{title}</h3>
          <dl className="facts">
            {standpoints.map(({ who, text, source }) => (
              <div key={who} className="standpoint-row">
                <dt>{who}</dt>
                <dd>
                  {text}
                  {source !== '' && (
                    <span className="quiet source-note">
                      {' '}
                      Source: <ExternalSource source={source} />
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </details>
  );
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
