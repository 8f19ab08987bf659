const day = 86_400_000;

/** A stretch of time, ISO 8601 at both ends. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

/** Where an instant stands in a stretch: 0 at its first, 1 at its last, and never outside. */
export function positionIn({ from, until }: Stretch, instant: string | number): number {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  return Math.min(1, Math.max(0, (at - start) / Math.max(1, end - start)));
}

/** Whole days from the stretch's first to `instant`, as a slider counts them. */
export function dayNumber({ from }: Stretch, instant: string): number {
  return Math.floor((Date.parse(instant) - Date.parse(from)) / day);
}

/** Noon of a day by its number: a certificate that ends at midnight has then ended on the day after, as people say it. */
export function instantOfDay({ from }: Stretch, number: number): string {
  return new Date(Date.parse(from) + number * day + day / 2).toISOString();
}

/** The span that an instant falls into; the last one beyond the end. */
export function spanAt<Span extends Stretch>(spans: readonly Span[], instant: string): Span | null {
  const at = Date.parse(instant);
  return spans.find(({ until }) => at < Date.parse(until)) ?? spans.at(-1) ?? null;
}

export interface Tick {
  readonly position: number;
  readonly label: string;
}

/** Marks for the axis: each month of a short stretch, each quarter or year of a longer one. */
export function ticksOf(stretch: Stretch): readonly Tick[] {
  const months = monthsIn(stretch);
  const step = [1, 3, 6, 12, 24].find((size) => months.length / size <= 9) ?? 36;
  return months
    .filter((month) => (month.getUTCFullYear() * 12 + month.getUTCMonth()) % step === 0)
    .map((month) => ({ position: positionIn(stretch, month.getTime()), label: tickLabel(month, step) }));
}

function monthsIn({ from, until }: Stretch): readonly Date[] {
  const months: Date[] = [];
  const first = new Date(from);
  let month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  while (month.getTime() < Date.parse(until)) {
    months.push(month);
    month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
  }
  return months;
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function tickLabel(month: Date, step: number): string {
  const year = String(month.getUTCFullYear());
  if (step >= 12 || month.getUTCMonth() === 0) return year;
  return monthName.format(month);
}
