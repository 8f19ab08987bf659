import { type FindingData, fillPlaceholders } from '../findings/finding.ts';
import { type GateMessage, gateMessages, gateTitles } from '../findings/messages/gate.ts';
import type { GateReason } from './gate.ts';

export interface ReasonWords {
  readonly detail: GateMessage;
  readonly fix?: GateMessage;
  readonly data?: FindingData;
}

/** One condition of the gate in its catalogue words. */
export function createReason(
  id: GateReason['id'],
  status: GateReason['status'],
  { detail, fix, data = {} }: ReasonWords,
): GateReason {
  return {
    id,
    status,
    title: gateTitles[id],
    detail: fillPlaceholders(gateMessages[detail], data),
    fix: fix === undefined ? '' : fillPlaceholders(gateMessages[fix], data),
  };
}

/** The day of an ISO time, for sentences; the text itself when it is no time. */
export function dayOf(instant: string): string {
  return Number.isNaN(Date.parse(instant)) ? instant : instant.slice(0, 10);
}
