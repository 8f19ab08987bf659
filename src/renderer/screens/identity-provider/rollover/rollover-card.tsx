import { useState } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { Choice } from '../../../components/choice.tsx';
import { dayWords } from '../../../components/when.ts';
import { outcomeLooks } from './outcome-looks.ts';
import './rollover.css';
import { RolloverDay } from './rollover-day.tsx';
import { RolloverSteps } from './rollover-steps.tsx';
import { RolloverTimeline, TimelineLegend } from './rollover-timeline.tsx';
import { spanAt } from './timeline-geometry.ts';
import type { RolloverPlan } from './use-rollover.ts';

interface Props {
  readonly plan: RolloverPlan;
  readonly now: string;
  /** SHA-256 of the certificate that the admin says signs; null for what is expected. */
  readonly signsWith: string | null;
  readonly onSignsWith: (sha256: string | null) => void;
}

/** "At this date, with this certificate in Twilio": one question, one sentence, and the steps to change it. */
export function RolloverCard({ plan, now, signsWith, onSignsWith }: Props) {
  const [at, setAt] = useState(now);
  const [chosen, setChosen] = useState<string | null>(null);
  const inTwilio = findChosen(plan, chosen);
  return (
    <section className="card rollover" aria-labelledby="rollover">
      <div>
        <h2 id="rollover">Will sign-in work?</h2>
        <p className="quiet">Say which certificate Twilio has, and look at any day.</p>
      </div>
      <div className="timeline-frame">
        <p className="field-label timeline-heading" aria-hidden="true">
          In Twilio
        </p>
        <RolloverTimeline plan={plan} inTwilio={inTwilio} onChoose={setChosen} at={at} now={now} />
        <TimelineLegend />
        <RolloverDay plan={plan} at={at} now={now} onChange={setAt} />
      </div>
      <Answer plan={plan} inTwilio={inTwilio} at={at} />
      {plan.certificates.length > 1 && (
        <Choice
          label="The identity provider signs with"
          value={signsWith ?? 'expected'}
          options={[
            { value: 'expected', label: 'What is expected' },
            ...plan.certificates.map(({ name, certificate }) => ({
              value: certificate.sha256,
              label: upperFirst(name),
            })),
          ]}
          onChange={(value) => onSignsWith(value === 'expected' ? null : value)}
        />
      )}
      <RolloverSteps plan={plan} />
    </section>
  );
}

/** The one that was chosen, else the one that signed last, else the first that has not ended. */
function findChosen({ certificates, lastUse, from }: RolloverPlan, chosen: string | null): string {
  const has = (sha256: string | undefined) =>
    certificates.some(({ certificate }) => certificate.sha256 === sha256);
  if (chosen !== null && has(chosen)) return chosen;
  const running = certificates.find(({ certificate }) => certificate.notAfter > from) ?? certificates[0];
  return lastUse?.sha256 ?? running?.certificate.sha256 ?? '';
}

interface AnswerProps {
  readonly plan: RolloverPlan;
  readonly inTwilio: string;
  readonly at: string;
}

/** Its room is kept for the longest sentence, so that the slider does not push the page about. */
function Answer({ plan, inTwilio, at }: AnswerProps) {
  const spans = plan.answers.find((answer) => answer.inTwilio === inTwilio)?.spans ?? [];
  const span = spanAt(spans, at);
  const signer = spanAt(plan.signers, at);
  if (span === null || signer === null) return null;
  const look = outcomeLooks[span.outcome];
  return (
    <div className={`rollover-answer tone-${look.tone}`} role="status">
      <Badge look={look} />
      <p>
        On <strong>{dayWords(at)}</strong>, {span.sentence}
      </p>
      <p className="quiet">
        {signerName(plan, signer.sha256)}. {signer.sentence}
      </p>
    </div>
  );
}

function signerName({ certificates }: RolloverPlan, sha256: string | null): string {
  const name = certificates.find(({ certificate }) => certificate.sha256 === sha256)?.name;
  return name === undefined ? 'Who signs then is not known' : `Expected to sign: ${name}`;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
