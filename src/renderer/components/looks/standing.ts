import { BookOpenCheck, CircleHelp, Lightbulb, UsersRound } from 'lucide-react';
import type { TwilioAnswer } from '../../../core/explain/twilio-answer.ts';
import type { StatusLook } from './status.ts';

/** How sure a statement about somebody else's product is. */
export const standingLooks: Readonly<Record<TwilioAnswer['standing'], StatusLook>> = {
  documented: { tone: 'go', word: 'Documented', icon: BookOpenCheck },
  reported: { tone: 'info', word: 'Reported by others', icon: UsersRound },
  inferred: { tone: 'caution', word: 'Inferred', icon: Lightbulb },
  'not-documented': { tone: 'quiet', word: 'Not documented', icon: CircleHelp },
};
