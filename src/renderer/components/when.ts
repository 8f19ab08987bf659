const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `25 Nov 2026, 10:00` in the admin's own time zone; what cannot be read stays as it came. */
export function whenWords(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : format.format(time);
}

/** `25 Nov 2026` in UTC, as certificates and sources give their days. */
export function dayWords(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : dayFormat.format(time);
}

/** `4:05`, never below zero. */
export function countdownWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
