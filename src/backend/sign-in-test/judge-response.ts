import { createHash } from 'node:crypto';
import type { SignInTestMethod, SignInTestRecord } from '../../core/profiles/profile.ts';
import { policies, type VerifyResponseInput } from '../../core/saml/response/verdict.ts';
import { verifyResponseUnder } from '../../core/saml/response/verify-response.ts';
import type { SeenAssertions } from './seen-assertions.ts';

export interface JudgementInput {
  readonly id: string;
  readonly method: SignInTestMethod;
  /** Of what was tested; empty when the profile has none yet, which no gate takes for a match. */
  readonly fingerprint: string;
  /** Null when the response is only looked at and not consumed: a paste can be pasted again. */
  readonly seen: SeenAssertions | null;
  readonly response: Omit<
    VerifyResponseInput,
    'policy' | 'requireSigned' | 'skewSeconds' | 'seenAssertionIds'
  >;
}

/** Judges a response under every policy at once, and remembers its assertion when `seen` is given. */
export function judgeResponse({ id, method, fingerprint, seen, response }: JudgementInput): SignInTestRecord {
  const judge = (seenAssertionIds: readonly string[] | null) =>
    verifyResponseUnder(policies, { ...response, requireSigned: null, skewSeconds: null, seenAssertionIds });
  const first = judge(seen === null ? null : []);
  // The ID is only known once a verdict has read it from verified bytes, and then only its hash is compared.
  const assertionId = first.find((verdict) => verdict.assertionId !== null)?.assertionId ?? null;
  const isReplay = seen !== null && assertionId !== null && seen.has(assertionId);
  if (seen !== null && assertionId !== null && !isReplay) seen.add(assertionId);
  return {
    id,
    method,
    finishedAt: response.now,
    fingerprint,
    responseSha256: createHash('sha256').update(response.xml).digest('hex'),
    verdicts: isReplay ? judge([assertionId]) : first,
  };
}
