import type { SentRequest } from './sign-on-request.ts';

/** The requests of one test that were really sent: a start address can be opened more than once. */
export interface SentRequests {
  add(request: SentRequest): void;
  /** The one that `relayState` was sent with, else the newest: a wrong RelayState must show as wrong. Null before any. */
  answeredBy(relayState: string | null): SentRequest | null;
}

const maxRequests = 20;

export function createSentRequests(): SentRequests {
  const requests: SentRequest[] = [];
  return {
    add: (request) => {
      requests.push(request);
      if (requests.length > maxRequests) requests.shift();
    },
    answeredBy: (relayState) =>
      requests.find((request) => request.relayState === relayState) ?? requests.at(-1) ?? null,
  };
}
