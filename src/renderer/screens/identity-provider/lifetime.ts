const dayMs = 86_400_000;

/** A certificate's lifetime as a bar and in words. */
export interface Lifetime {
  readonly state: 'valid' | 'soon' | 'expired' | 'not-yet';
  /** 0 at the first day, 1 at the last. */
  readonly position: number;
  readonly words: string;
}

/** Where `now` stands in a lifetime. `soon` is a matter of the bar's look only; findings judge the certificate. */
export function lifetimeOf(notBefore: string, notAfter: string, now: string): Lifetime {
  const [from, to, at] = [Date.parse(notBefore), Date.parse(notAfter), Date.parse(now)];
  const position = Math.min(1, Math.max(0, (at - from) / Math.max(1, to - from)));
  if (at < from)
    return { state: 'not-yet', position: 0, words: `Not valid yet: starts in ${dayCount(from - at)}` };
  if (at > to) return { state: 'expired', position: 1, words: `Expired ${dayCount(at - to)} ago` };
  const left = to - at;
  return { state: left < 90 * dayMs ? 'soon' : 'valid', position, words: `${dayCount(left)} left` };
}

function dayCount(milliseconds: number): string {
  const days = Math.floor(milliseconds / dayMs);
  if (days === 0) return 'less than a day';
  return days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
}
