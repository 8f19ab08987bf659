import { type Check, createCheck, skipCheck } from '../../../findings/check.ts';
import { fillPlaceholders } from '../../../findings/finding.ts';
import { signatureFaultWords } from '../../../findings/messages/signatures.ts';
import { showValue } from '../../../findings/show-value.ts';
import type { SignatureVerification } from '../../signature/verify-enveloped-signature.ts';
import { type CheckContext, isTwilio, switchFor } from './check-context.ts';

type Part = 'response' | 'assertion';

/** Both signatures, by what is demanded: the caller's demand, else the policy's (facts 2.2 and section 7). */
export function checkSignatures(context: CheckContext): readonly Check[] {
  const { responseSignature, assertionSignature } = context.opened;
  const isNeither = responseSignature.status === 'absent' && assertionSignature?.status === 'absent';
  if (isNeither)
    return [
      createCheck('response-signed.neither', 'fail', { switch: switchFor(context, 'sign-response') }),
      createCheck('assertion-signed.neither', 'info'),
    ];
  return [
    checkSignature(context, 'response', responseSignature),
    assertionSignature === null
      ? skipCheck('assertion-signed', 'not-run', 'no-assertion')
      : checkSignature(context, 'assertion', assertionSignature),
  ];
}

function checkSignature(context: CheckContext, part: Part, signature: SignatureVerification): Check {
  switch (signature.status) {
    case 'valid':
      return createCheck(`${part}-signed.valid`, 'pass', { algorithm: signature.algorithm.label });
    case 'invalid':
      return createCheck(`${part}-signed.invalid`, 'fail', {
        fault: describeFault(signature),
        switch: switchFor(context, 'certificate'),
      });
    case 'absent':
      return judgeAbsence(context, part);
  }
}

function judgeAbsence(context: CheckContext, part: Part): Check {
  const data = { switch: switchFor(context, part === 'response' ? 'sign-response' : 'sign-assertion') };
  const { requireSigned } = context.input;
  if (requireSigned === part || requireSigned === 'both')
    return createCheck(`${part}-signed.demanded`, 'fail', data);
  if (requireSigned === null && isTwilio(context))
    return createCheck(`${part}-signed.twilio`, part === 'response' ? 'fail' : 'warn', data);
  // Then "one assertion" or "encryption" fails, and says what there is to say.
  if (context.opened.assertionSignature === null) return createCheck('response-signed.untold', 'warn');
  return createCheck(`${part}-signed.not-demanded`, 'info');
}

function describeFault(signature: Extract<SignatureVerification, { status: 'invalid' }>): string {
  const { code, detail } = signature.fault;
  return fillPlaceholders(signatureFaultWords[code], { detail: showValue(detail) });
}

type Judged = Exclude<SignatureVerification, { status: 'absent' }>;

function presentSignatures({ opened }: CheckContext): readonly Judged[] {
  return [opened.responseSignature, opened.assertionSignature].filter(
    (signature): signature is Judged => signature !== null && signature.status !== 'absent',
  );
}

/** SHA-1 is read but not trusted with a cutover: our policy, since Twilio documents none (facts section 8). */
export function checkSignatureAlgorithm(context: CheckContext): Check {
  const signatures = presentSignatures(context);
  if (signatures.length === 0) return skipCheck('signature-algorithm', 'not-applicable', 'no-signature');
  const where = { switch: switchFor(context, 'algorithm') };
  const refused = signatures.find(
    (signature) =>
      signature.status === 'invalid' &&
      (signature.fault.code === 'signature-algorithm' || signature.fault.code === 'digest-algorithm'),
  );
  if (refused?.status === 'invalid')
    return createCheck('signature-algorithm.refused', 'fail', { ...where, fault: describeFault(refused) });
  const valid = signatures.filter((signature) => signature.status === 'valid');
  if (valid.length === 0) return skipCheck('signature-algorithm', 'not-run', 'no-valid-signature');
  const algorithms = [
    ...new Set(
      valid.map(({ algorithm, usesSha1 }) =>
        usesSha1 && algorithm.hash !== 'sha1' ? `${algorithm.label}, digest with SHA-1` : algorithm.label,
      ),
    ),
  ].join('; ');
  if (!valid.some((signature) => signature.usesSha1))
    return createCheck('signature-algorithm.good', 'pass', { algorithms });
  return isTwilio(context)
    ? createCheck('signature-algorithm.sha1-policy', 'fail', { ...where, algorithms })
    : createCheck('signature-algorithm.sha1', 'warn', { ...where, algorithms });
}
