import type { X509Certificate } from 'node:crypto';
import { type Check, createCheck, skipCheck } from '../../../findings/check.ts';
import { showValue } from '../../../findings/show-value.ts';
import type { TrustedCertificate } from '../../signature/trusted-certificate.ts';
import type { SignatureVerification } from '../../signature/verify-enveloped-signature.ts';
import { type CheckContext, isTwilio, switchFor } from './check-context.ts';

/**
 * Which certificate signed, and whether it is valid now. SAML leaves validity to the acceptor; the likely engine behind
 * Twilio refuses a certificate that is not currently valid (facts 3.4), so both Twilio policies fail it.
 */
export function checkSigningCertificate(
  context: CheckContext,
  trusted: readonly TrustedCertificate[],
): Check {
  const signatures = [context.opened.responseSignature, context.opened.assertionSignature].filter(
    (signature) => signature !== null,
  );
  if (trusted.length === 0) return createCheck('signing-certificate.none-configured', 'fail');
  const other = signatures.find(
    (signature) => signature.status === 'invalid' && isCertificateFault(signature),
  );
  if (other?.status === 'invalid') return judgeOther(context, other, trusted.length);
  const valid = signatures.filter((signature) => signature.status === 'valid');
  const certificates = new Set(valid.map(({ certificate }) => certificate));
  const judged = [...certificates].map((certificate) => judgeCertificate(context, certificate, trusted));
  const worst = judged.toSorted((a, b) => rank(a) - rank(b))[0];
  if (worst !== undefined) return worst;
  return signatures.every((signature) => signature.status === 'absent')
    ? skipCheck('signing-certificate', 'not-applicable', 'no-signature')
    : skipCheck('signing-certificate', 'not-run', 'no-valid-signature');
}

/** Each part may be signed with a certificate of its own; the row is about the worse one. */
function rank({ status }: Check): number {
  return ['fail', 'warn'].includes(status) ? ['fail', 'warn'].indexOf(status) : 2;
}

function isCertificateFault(signature: Extract<SignatureVerification, { status: 'invalid' }>): boolean {
  return signature.fault.code === 'other-certificate' || signature.fault.code === 'signature-differs';
}

function judgeOther(
  context: CheckContext,
  signature: Extract<SignatureVerification, { status: 'invalid' }>,
  count: number,
): Check {
  const data = { count, switch: switchFor(context, 'certificate') };
  if (signature.statedCertificate === null) return createCheck('signing-certificate.none-fits', 'fail', data);
  return createCheck('signing-certificate.other', 'fail', {
    ...data,
    ...describe(signature.statedCertificate.x509),
  });
}

function judgeCertificate(
  context: CheckContext,
  certificate: TrustedCertificate,
  trusted: readonly TrustedCertificate[],
): Check {
  const { x509 } = certificate;
  const data = {
    ...describe(x509),
    position: trusted.indexOf(certificate) + 1,
    count: trusted.length,
    switch: switchFor(context, 'certificate'),
  };
  const when = describeValidity(x509, context.now);
  const severity = isTwilio(context) ? 'fail' : 'warn';
  if (when !== null) return createCheck('signing-certificate.not-valid-now', severity, { ...data, when });
  const bits = weakRsaBits(certificate);
  if (bits === null) return createCheck('signing-certificate.good', 'pass', data);
  return createCheck('signing-certificate.weak', bits < 1024 ? 'fail' : 'warn', { ...data, bits });
}

/** The size of an RSA key that is too small; 0 for one whose exponent makes it no key at all; null when all is well. */
function weakRsaBits({ publicKey }: TrustedCertificate): number | null {
  if (publicKey.asymmetricKeyType?.startsWith('rsa') !== true) return null;
  const { modulusLength = 0, publicExponent = 0n } = publicKey.asymmetricKeyDetails ?? {};
  if (publicExponent < 3n) return 0;
  return modulusLength < 2048 ? modulusLength : null;
}

/** Completes "that certificate …"; null while it is valid. (Node 20 has no `validToDate`.) */
function describeValidity(x509: X509Certificate, now: number): string | null {
  const [from, to] = [new Date(x509.validFrom), new Date(x509.validTo)];
  if (now > to.getTime()) return `expired on ${isoTime(to)}`;
  if (now < from.getTime()) return `is not yet valid: it starts on ${isoTime(from)}`;
  return null;
}

function describe(x509: X509Certificate): { subject: string; sha256: string; notAfter: string } {
  return {
    subject: showValue(x509.subject.replaceAll('\n', ', ')) || 'a certificate without subject',
    sha256: x509.fingerprint256,
    notAfter: isoTime(new Date(x509.validTo)),
  };
}

function isoTime(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'an unreadable date' : date.toISOString().replace('.000Z', 'Z');
}
