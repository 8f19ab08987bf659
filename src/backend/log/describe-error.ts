import { redact } from './redact.ts';

const longest = 2000;

/** One redacted line about something thrown: what and where, for the log only, never for the screen. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  // Cut before and after: a message may hold a whole document.
  return redact(text.slice(0, 10 * longest))
    .replace(/\s*\n\s*/g, ' | ')
    .slice(0, longest);
}
