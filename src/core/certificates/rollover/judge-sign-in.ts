import type { SignInReason } from '../../findings/messages/certificates/rollover.ts';
import type { ExpectedSigner } from './expect-signer.ts';
import type { SignInOutcome } from './rollover.ts';
import { isValidAt, type SigningKey } from './signing-key.ts';

export interface SignInJudgement {
  readonly outcome: SignInOutcome;
  readonly reason: SignInReason;
}

/**
 * What a sign-in does at an instant (milliseconds) with that certificate in Twilio. A signature by another key fails for
 * certain; a certificate out of its dates most likely does, as in the verdict's `signing-certificate` (facts 3.4, inferred).
 */
export function judgeSignIn(inTwilio: SigningKey, at: number, expected: ExpectedSigner): SignInJudgement {
  const { signer, candidates } = expected;
  if (signer !== null && signer.keySha256 !== inTwilio.keySha256)
    return { outcome: 'fails', reason: 'other-certificate' };
  if (!isValidAt(inTwilio, at))
    return {
      outcome: 'likely-fails',
      reason: at < inTwilio.from ? 'not-yet-in-twilio' : 'expired-in-twilio',
    };
  if (signer === null) {
    const hasExpired = candidates.some((candidate) => at >= candidate.until);
    return { outcome: 'depends', reason: hasExpired ? 'takes-over-unknown' : 'signer-unknown' };
  }
  return signer === inTwilio
    ? { outcome: 'works', reason: 'same-certificate' }
    : { outcome: 'depends', reason: 'same-key' };
}
