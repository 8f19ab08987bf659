import {
  CircleAlert,
  CircleCheck,
  CircleHelp,
  CircleMinus,
  Info,
  type LucideIcon,
  OctagonX,
  TriangleAlert,
} from 'lucide-react';
import type { GateReason } from '../../../core/cutover/gate.ts';
import type { CheckStatus } from '../../../core/findings/check.ts';
import type { Severity } from '../../../core/findings/finding.ts';

export type Tone = 'go' | 'caution' | 'stop' | 'info' | 'quiet';

/** How a status looks: a word and an icon carry it, the tone only helps. */
export interface StatusLook {
  readonly tone: Tone;
  readonly word: string;
  readonly icon: LucideIcon;
}

export const checkLooks: Readonly<Record<CheckStatus, StatusLook>> = {
  fail: { tone: 'stop', word: 'Failed', icon: OctagonX },
  warn: { tone: 'caution', word: 'Warning', icon: TriangleAlert },
  pass: { tone: 'go', word: 'Passed', icon: CircleCheck },
  info: { tone: 'info', word: 'Note', icon: Info },
  'not-run': { tone: 'quiet', word: 'Not run', icon: CircleHelp },
  'not-applicable': { tone: 'quiet', word: 'Not needed', icon: CircleMinus },
};

export const severityLooks: Readonly<Record<Severity, StatusLook>> = {
  block: { tone: 'stop', word: 'Blocking', icon: OctagonX },
  warn: { tone: 'caution', word: 'Warning', icon: TriangleAlert },
  note: { tone: 'info', word: 'Note', icon: Info },
};

export const reasonLooks: Readonly<Record<GateReason['status'], StatusLook>> = {
  'not-met': { tone: 'stop', word: 'Not met', icon: OctagonX },
  unknown: { tone: 'caution', word: 'Unknown', icon: CircleHelp },
  met: { tone: 'go', word: 'Met', icon: CircleCheck },
  'not-applicable': { tone: 'quiet', word: 'Not needed', icon: CircleMinus },
};

export const toneIcons: Readonly<Record<Tone, LucideIcon>> = {
  go: CircleCheck,
  caution: TriangleAlert,
  stop: OctagonX,
  info: Info,
  quiet: CircleAlert,
};
