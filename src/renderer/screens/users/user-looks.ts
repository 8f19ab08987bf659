import { CircleCheck, CircleHelp, CircleMinus, OctagonX, TriangleAlert } from 'lucide-react';
import type { UserState } from '../../../core/users/user-state.ts';
import type { StatusLook } from '../../components/looks/status.ts';

/** How a user's state looks; the backend's order is worst first, and so is this one. */
export const userLooks: Readonly<Record<UserState, StatusLook>> = {
  'not-assigned': { tone: 'stop', word: 'Not assigned', icon: OctagonX },
  'case-differs': { tone: 'stop', word: 'Capitals differ', icon: OctagonX },
  invalid: { tone: 'caution', word: 'Unreadable', icon: CircleHelp },
  duplicate: { tone: 'caution', word: 'Listed twice', icon: TriangleAlert },
  'not-in-twilio': { tone: 'caution', word: 'Not in Twilio', icon: TriangleAlert },
  'outside-domain': { tone: 'quiet', word: 'Other domain', icon: CircleMinus },
  exempt: { tone: 'quiet', word: 'Exempt', icon: CircleMinus },
  ready: { tone: 'go', word: 'Ready', icon: CircleCheck },
};

/** The states in the order of the table. */
export const stateOrder = Object.keys(userLooks) as readonly UserState[];
