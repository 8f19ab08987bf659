import type { SignerReason } from '../../findings/messages/certificates/rollover.ts';
import type { RolloverInput } from './rollover.ts';
import { findLastUsed, isValidAt, type SigningKey } from './signing-key.ts';

/** Which certificate the identity provider is expected to sign with; null with what it could be. */
export interface ExpectedSigner {
  readonly signer: SigningKey | null;
  readonly reason: SignerReason;
  readonly candidates: readonly SigningKey[];
}

type Question = Pick<RolloverInput, 'idp' | 'lastUse' | 'signsWith'>;

/** AD FS uses a new certificate this long after it made it (facts 4.1: A4, A5). */
export const adfsPromotion = 5 * 86_400_000;

/** What is known about who signs at an instant (milliseconds): from the choice, the last test, and what that IdP does by itself. */
export function expectSigner(keys: readonly SigningKey[], at: number, question: Question): ExpectedSigner {
  const chosen = keys.find(({ sha256 }) => sha256 === question.signsWith);
  if (chosen !== undefined) return known(chosen, 'chosen');
  const [only] = keys;
  if (only !== undefined && keys.length === 1) return known(only, 'only-one');
  const last = findLastUsed(keys, question.lastUse);
  return last === null ? expectWithoutTest(keys, at) : expectAfterTest(keys, at, { ...question, last });
}

function expectWithoutTest(keys: readonly SigningKey[], at: number): ExpectedSigner {
  const valid = keys.filter((key) => isValidAt(key, at));
  const [only] = valid;
  if (only !== undefined && valid.length === 1) return known(only, 'only-valid');
  return { signer: null, reason: 'unknown', candidates: valid.length === 0 ? keys : valid };
}

function expectAfterTest(
  keys: readonly SigningKey[],
  at: number,
  { idp, last }: Question & { readonly last: SigningKey },
): ExpectedSigner {
  const promoted =
    idp === 'adfs'
      ? keys.findLast((key) => key.from > last.from && at >= key.from + adfsPromotion)
      : undefined;
  if (promoted !== undefined) return known(promoted, 'adfs-promotes');
  if (isValidAt(last, at)) return known(last, 'last-used');
  const others = keys.filter((key) => key !== last && isValidAt(key, at));
  const [other] = others;
  if (other === undefined) return known(last, 'last-used');
  if (idp === 'entra' && others.length === 1 && at >= last.until) return known(other, 'entra-takes-over');
  return { signer: null, reason: 'unknown', candidates: [last, ...others] };
}

function known(signer: SigningKey, reason: SignerReason): ExpectedSigner {
  return { signer, reason, candidates: [signer] };
}
