import type { SignInTestRecord } from '../../../core/profiles/profile.ts';
import { decodeXmlText } from '../../../core/xml/decode-xml-text.ts';

/** What is known of a response that was posted while a test runs. */
export interface Arrival {
  readonly xml: Uint8Array;
  /** It knows a request of this test, by its ID or its RelayState. */
  readonly knowsRequest: boolean;
  readonly record: SignInTestRecord;
  readonly isUnsolicitedAllowed: boolean;
  /** The identity provider's entity ID. */
  readonly entityId: string;
}

/**
 * Whether a response may end the test. Any page that the admin has open can post to this machine, so a response has to
 * show where it comes from: it knows a secret of this test, or a configured certificate signed it, or it names the
 * identity provider and the test allows a sign-in that starts there. Everything else leaves the test waiting.
 */
export function belongsToTest({
  xml,
  knowsRequest,
  record,
  isUnsolicitedAllowed,
  entityId,
}: Arrival): boolean {
  if (knowsRequest) return true;
  // A verdict says `signed` of signatures that hold only.
  if (record.verdicts.some(({ signed }) => signed !== 'none')) return true;
  return isUnsolicitedAllowed && decodeXmlText(xml).replaceAll('&amp;', '&').includes(entityId);
}
