import { CalendarClock, CalendarX, CircleCheck, type LucideIcon } from 'lucide-react';
import { dayWords } from '../../components/when.ts';
import { type Lifetime, lifetimeOf } from './lifetime.ts';

const icons: Readonly<Record<Lifetime['state'], LucideIcon>> = {
  valid: CircleCheck,
  soon: CalendarClock,
  expired: CalendarX,
  'not-yet': CalendarClock,
};

interface Props {
  readonly notBefore: string;
  readonly notAfter: string;
  readonly now: string;
}

/** First day, today and last day on one line; the words say the same. */
export function LifetimeBar({ notBefore, notAfter, now }: Props) {
  const life = lifetimeOf(notBefore, notAfter, now);
  const Icon = icons[life.state];
  const at = 4 + life.position * 392;
  return (
    <div className={`lifetime life-${life.state}`}>
      <p className="lifetime-words">
        <Icon size={17} /> <strong>{life.words}</strong>
      </p>
      <svg className="lifetime-bar" viewBox="0 0 400 14" preserveAspectRatio="none" aria-hidden="true">
        <rect className="lifetime-track" x="0" y="4" width="400" height="6" rx="3" />
        <rect className="lifetime-spent" x="0" y="4" width={at} height="6" rx="3" />
        <rect className="lifetime-now" x={at - 2} y="0" width="4" height="14" rx="1" />
      </svg>
      <p className="lifetime-ends">
        <span>{dayWords(notBefore)}</span>
        <span>{dayWords(notAfter)}</span>
      </p>
    </div>
  );
}
