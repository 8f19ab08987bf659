import { describeSwitch, type IdpSwitch } from '../../../findings/messages/idp-switches.ts';
import type { OpenedResponse } from '../open-response.ts';
import type { AssertionFacts } from '../read-assertion.ts';
import { parseSamlTime } from '../saml-time.ts';
import type { VerifyResponseInput } from '../verdict.ts';

/** What both likely engines behind Twilio's sign-in tolerate (facts 3.4); Twilio's own figure is not documented. */
export const defaultSkewSeconds = 180;

/** Everything the checks look at. */
export interface CheckContext {
  readonly input: VerifyResponseInput;
  readonly opened: OpenedResponse;
  /** The assertion to judge; null when there is no single one in clear. */
  readonly facts: AssertionFacts | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly skewSeconds: number;
}

export function createContext(
  input: VerifyResponseInput,
  opened: OpenedResponse,
  facts: AssertionFacts | null,
): CheckContext {
  const now = parseSamlTime(input.now);
  if (now === null) throw new RangeError(`now is not an ISO 8601 time: ${input.now}`);
  return { input, opened, facts, now, skewSeconds: input.skewSeconds ?? defaultSkewSeconds };
}

/** Where the identity provider of this verdict has a switch. */
export function switchFor(context: CheckContext, what: IdpSwitch): string {
  return describeSwitch(context.input.identityProvider.idp, what);
}

export function isTwilio(context: CheckContext): boolean {
  return context.input.policy !== 'saml2';
}
