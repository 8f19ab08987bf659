import type { TwilioAnswer } from '../../../core/explain/twilio-answer.ts';
import type { Verdict } from '../../../core/saml/response/verdict.ts';
import { Badge } from '../../components/badge.tsx';
import { standingLooks } from '../../components/looks/standing.ts';
import { explainHref } from '../../state/route.ts';
import './twilio-answer.css';

interface Props {
  readonly profileId: string;
  readonly verdict: Verdict;
}

/** What an admin would read at Twilio because of what failed, so that it can be matched with what they saw. */
export function TwilioAnswers({ profileId, verdict }: Props) {
  const answers = verdict.twilioAnswers ?? [];
  if (answers.length === 0) return null;
  return (
    <section className="card" aria-labelledby="twilio-shows">
      <div className="card-head">
        <h2 id="twilio-shows">What Twilio would show</h2>
      </div>
      <p className="quiet">
        Twilio shows one message at a time; which of several comes first is not documented. Do you read
        something else? <a href={explainHref(profileId)}>Explain it</a>.
      </p>
      <ul className="twilio-answers">
        {answers.map((answer) => (
          <AnswerRow
            key={`${answer.checkId} ${answer.errorId ?? ''}`}
            answer={answer}
            href={explainHref(profileId, answer.shown)}
          />
        ))}
      </ul>
    </section>
  );
}

function AnswerRow({ answer, href }: { readonly answer: TwilioAnswer; readonly href: string }) {
  const { shown, place, standing, checkTitle, errorId } = answer;
  return (
    <li>
      <div>
        <Badge look={standingLooks[standing]} />
      </div>
      <div className="twilio-answer">
        <p className={errorId === null ? 'quiet' : 'twilio-message'}>{shown}</p>
        <p className="quiet">
          {place === '' ? '' : `${place}. `}Because of: {checkTitle}.
        </p>
      </div>
      {errorId !== null && (
        <a className="button small" href={href} aria-label={`Explain: ${shown}`}>
          Explain
        </a>
      )}
    </li>
  );
}
