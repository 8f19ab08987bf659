import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type {
  RolloverCertificate,
  RolloverSpan,
  SignInOutcome,
} from '../../../../core/certificates/rollover/rollover.ts';
import { dayWords } from '../../../components/when.ts';
import { outcomeLooks } from './outcome-looks.ts';
import { positionIn, type Stretch, ticksOf } from './timeline-geometry.ts';
import type { RolloverPlan } from './use-rollover.ts';

interface Props {
  readonly plan: RolloverPlan;
  /** SHA-256 of the certificate taken to be in Twilio. */
  readonly inTwilio: string;
  readonly onChoose: (sha256: string) => void;
  /** The day looked at, and now. */
  readonly at: string;
  readonly now: string;
}

/** One row for each certificate that Twilio could have, coloured by what a sign-in does; choosing a row is the question. */
export function RolloverTimeline({ plan, inTwilio, onChoose, at, now }: Props) {
  return (
    <RadioGroup
      className="timeline"
      aria-label="The certificate in Twilio"
      value={inTwilio}
      onChange={onChoose}
    >
      {plan.certificates.map((one) => (
        <Radio
          key={one.certificate.sha256}
          value={one.certificate.sha256}
          className="timeline-row"
          aria-label={describeRow(one, plan)}
        >
          <span className="timeline-name">
            <strong>{one.name}</strong>
            <small>
              {plan.lastUse?.sha256 === one.certificate.sha256 ? 'signed the last test, ' : ''}until{' '}
              {dayWords(one.certificate.notAfter)}
            </small>
          </span>
          <Track spans={spansOf(plan, one)} stretch={plan} marks={[now, at]} />
        </Radio>
      ))}
      <div className="timeline-axis" aria-hidden="true">
        {ticksOf(plan).map(({ position, label }) => (
          <span key={`${position} ${label}`} style={{ left: `${position * 100}%` }}>
            {label}
          </span>
        ))}
      </div>
    </RadioGroup>
  );
}

/** What the patterns mean. Rows say it in words to those who cannot see them. */
export function TimelineLegend() {
  return (
    <p className="timeline-legend" aria-hidden="true">
      {outcomes.map((outcome) => (
        <span key={outcome}>
          <span className={`timeline-span span-${outcome}`} />
          {outcomeLooks[outcome].word}
        </span>
      ))}
    </p>
  );
}

const outcomes = ['works', 'depends', 'likely-fails', 'fails'] as const satisfies readonly SignInOutcome[];

interface TrackProps {
  readonly spans: readonly RolloverSpan[];
  readonly stretch: Stretch;
  readonly marks: readonly [now: string, at: string];
}

function Track({ spans, stretch, marks: [now, at] }: TrackProps) {
  return (
    <span className="timeline-track" aria-hidden="true">
      {spans.map(({ from, until, outcome }) => {
        const [start, end] = [positionIn(stretch, from), positionIn(stretch, until)];
        return (
          <span
            key={from}
            className={`timeline-span span-${outcome}`}
            style={{ left: `${start * 100}%`, width: `${(end - start) * 100}%` }}
          />
        );
      })}
      <span className="timeline-today" style={{ left: `${positionIn(stretch, now) * 100}%` }} />
      <span className="timeline-at" style={{ left: `${positionIn(stretch, at) * 100}%` }} />
    </span>
  );
}

function spansOf(plan: RolloverPlan, { certificate }: RolloverCertificate): readonly RolloverSpan[] {
  return plan.answers.find(({ inTwilio }) => inTwilio === certificate.sha256)?.spans ?? [];
}

/** What the bar shows, for those who cannot see it. */
function describeRow(one: RolloverCertificate, plan: RolloverPlan): string {
  const spans = spansOf(plan, one).map(
    ({ from, until, outcome }) =>
      `${outcomeLooks[outcome].word} from ${dayWords(from)} to ${dayWords(until)}`,
  );
  const used = plan.lastUse?.sha256 === one.certificate.sha256 ? ', signed the last sign-in test' : '';
  return `${one.name}, valid until ${dayWords(one.certificate.notAfter)}${used}. ${spans.join('. ')}`;
}
