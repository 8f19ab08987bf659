import { type Check, createCheck, skipCheck } from '../../../findings/check.ts';
import { encryptionOutcomes } from '../../../findings/messages/check-words.ts';
import { showValue } from '../../../findings/show-value.ts';
import type { Decryption } from '../decrypt-element.ts';
import { type CheckContext, isTwilio, switchFor } from './check-context.ts';

/** Twilio does not support encryption (facts 1.4 and 2.2); SAML itself allows it. */
export function checkEncryption(context: CheckContext): Check {
  const { decryption } = context.opened;
  if (decryption === null) return checkClear(context);
  const data = { switch: switchFor(context, 'encryption') };
  if (isTwilio(context))
    return createCheck('encryption.twilio', 'fail', {
      ...data,
      outcome: encryptionOutcomes[outcomeOf(decryption)],
    });
  if (decryption.ok)
    return createCheck('encryption.decrypted', 'info', { algorithm: showValue(decryption.algorithm) });
  return describeFailure(decryption, data);
}

/** In clear as a whole; the NameID alone may still be encrypted. */
function checkClear(context: CheckContext): Check {
  if (context.opened.assertionCount !== 1) return skipCheck('encryption', 'not-run', 'no-assertion');
  if (context.facts?.hasEncryptedId !== true) return createCheck('encryption.clear', 'pass');
  return isTwilio(context)
    ? createCheck('encryption.name-id-twilio', 'fail', { switch: switchFor(context, 'encryption') })
    : createCheck('encryption.name-id', 'info');
}

function outcomeOf(decryption: Decryption): 'ok' | 'no-key' | 'rsa-1-5' | 'failed' {
  if (decryption.ok) return 'ok';
  return decryption.reason === 'no-key' || decryption.reason === 'rsa-1-5' ? decryption.reason : 'failed';
}

function describeFailure(
  decryption: Extract<Decryption, { ok: false }>,
  data: { readonly switch: string },
): Check {
  const detail = showValue(decryption.detail);
  switch (decryption.reason) {
    case 'no-key':
      return createCheck('encryption.no-key', 'fail', data);
    case 'failed':
      return createCheck('encryption.failed', 'fail', data);
    case 'rsa-1-5':
      return createCheck('encryption.rsa-1-5', 'fail', data);
    case 'structure':
      return createCheck('encryption.structure', 'fail', { ...data, detail });
    case 'content-algorithm':
    case 'key-algorithm':
      return createCheck('encryption.unsupported', 'fail', { ...data, detail });
  }
}
