import type { CheckId } from '../findings/messages/checks.ts';
import type { Standing } from '../findings/messages/errors/known-error.ts';

/** What an admin would see at Twilio because of one failed check. */
export interface TwilioAnswer {
  readonly checkId: CheckId;
  readonly checkTitle: string;
  /** The entry that `error.explain` has for it; null when no source has a message. */
  readonly errorId: string | null;
  /** Where it is shown, in words; empty when not documented. */
  readonly place: string;
  /** The message, `…` for parts that vary; or that it is not documented. */
  readonly shown: string;
  readonly standing: Standing | 'not-documented';
  /** How sure it is, in words. */
  readonly certainty: string;
  readonly source: string;
}
