import { decodeXmlText } from '../../../core/xml/decode-xml-text.ts';
import type { SentRequest } from '../sign-on-request.ts';

/** The requests of one test that were really sent: a start address can be opened more than once. */
export interface SentRequests {
  add(request: SentRequest): void;
  /** The newest: what an answer is compared with when it names none. Null before any. */
  newest(): SentRequest | null;
  /**
   * The one that a response knows of, by its RelayState or by the ID in its text: both are random and only the identity
   * provider was told. Null when it knows none.
   */
  knownTo(response: { readonly xml: Uint8Array; readonly relayState: string | null }): SentRequest | null;
}

const maxRequests = 20;

export function createSentRequests(): SentRequests {
  const requests: SentRequest[] = [];
  return {
    add: (request) => {
      requests.push(request);
      if (requests.length > maxRequests) requests.shift();
    },
    newest: () => requests.at(-1) ?? null,
    knownTo: ({ xml, relayState }) => {
      const text = decodeXmlText(xml);
      return (
        requests.find((request) => request.relayState === relayState) ??
        requests.find(({ id }) => text.includes(id)) ??
        null
      );
    },
  };
}
