import { useId } from 'react';
import { Button } from '../../../components/button.tsx';
import { dayWords } from '../../../components/when.ts';
import { dayNumber, instantOfDay } from './timeline-geometry.ts';
import type { RolloverPlan } from './use-rollover.ts';

interface Props {
  readonly plan: RolloverPlan;
  readonly at: string;
  readonly now: string;
  readonly onChange: (at: string) => void;
}

/** The day of the question: by slider under the timeline, by date, or by the days that matter. */
export function RolloverDay({ plan, at, now, onChange }: Props) {
  const last = dayNumber(plan, plan.until) - 1;
  const field = useId();
  const choose = (number: number) => onChange(instantOfDay(plan, Math.min(last, Math.max(0, number))));
  return (
    <>
      <input
        className="timeline-slider"
        type="range"
        aria-label="Day"
        aria-valuetext={dayWords(at)}
        min={0}
        max={last}
        value={dayNumber(plan, at)}
        onChange={({ target }) => choose(target.valueAsNumber)}
      />
      <div className="row rollover-day">
        <label htmlFor={field}>Day</label>
        <input
          id={field}
          className="input day-input"
          type="date"
          value={at.slice(0, 10)}
          min={plan.from.slice(0, 10)}
          max={instantOfDay(plan, last).slice(0, 10)}
          onChange={({ target }) => {
            if (target.value !== '') choose(dayNumber(plan, `${target.value}T12:00:00Z`));
          }}
        />
        <Button isSmall onPress={() => choose(dayNumber(plan, now))}>
          Today
        </Button>
        {endsWithin(plan).map(({ name, notAfter }) => (
          <Button key={name} isSmall onPress={() => choose(dayNumber(plan, notAfter) + 1)}>
            Day after {name} ends, {dayWords(notAfter)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** The ends that are still to come within the timeline, at most four. */
function endsWithin(plan: RolloverPlan): readonly { readonly name: string; readonly notAfter: string }[] {
  return plan.certificates
    .map(({ name, certificate }) => ({ name, notAfter: certificate.notAfter }))
    .filter(({ notAfter }) => notAfter > plan.from && notAfter < plan.until)
    .slice(0, 4);
}
