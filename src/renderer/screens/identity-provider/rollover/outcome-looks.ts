import { CircleCheck, CircleHelp, OctagonX, TriangleAlert } from 'lucide-react';
import type { SignInOutcome } from '../../../../core/certificates/rollover/rollover.ts';
import type { StatusLook } from '../../../components/looks/status.ts';

/** How each answer looks; the bars carry a pattern too, for those who cannot tell the colours apart. */
export const outcomeLooks: Readonly<Record<SignInOutcome, StatusLook>> = {
  works: { tone: 'go', word: 'Works', icon: CircleCheck },
  depends: { tone: 'caution', word: 'Depends', icon: CircleHelp },
  'likely-fails': { tone: 'stop', word: 'Most likely fails', icon: TriangleAlert },
  fails: { tone: 'stop', word: 'Fails', icon: OctagonX },
};
