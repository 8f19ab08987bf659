import type { FindingCode } from '../findings/catalogue.ts';
import { createFinding, type Finding, type FindingData } from '../findings/finding.ts';
import type { Certificate } from './certificate.ts';
import { judgeRsaKey } from './judge-rsa-key.ts';
import type { CertificateReading, CertificateTraits } from './read-certificate.ts';

export type ReadableCertificate = Extract<CertificateReading, { readonly ok: true }>;

export interface JudgementContext {
  /** ISO 8601. */
  readonly now: string;
  /**
   * `file`: may this certificate be given to Twilio? `metadata`: what does the identity provider use today? A weak
   * key blocks the first; the second is read and warned about, for the file itself is right.
   */
  readonly source: 'file' | 'metadata';
}

/** A code with what fills its words; the subject is added for all at once. */
export interface Judged {
  readonly code: FindingCode;
  readonly data?: FindingData;
}

const day = 86_400_000;

/** Every finding about one certificate by itself. */
export function judgeCertificate(
  reading: ReadableCertificate,
  context: JudgementContext,
): readonly Finding[] {
  const { certificate, traits } = reading;
  const judged = [
    ...judgeDates(certificate, context.now),
    ...judgeKey(reading, context.source),
    ...judgeSignature(certificate, traits),
    ...judgeForm(certificate, traits),
  ];
  const subject = nameCertificate(reading);
  return judged.map(({ code, data }) => createFinding(code, subject, data ?? {}));
}

/** The name an admin sees: the common name, else the whole subject, else the serial number. */
export function nameCertificate(reading: ReadableCertificate): string {
  const { certificate } = reading;
  const common = /(?:^|, )(CN=(?:\\.|[^,\\])*)/.exec(certificate.subject)?.[1];
  return (common ?? certificate.subject) || `serial number ${certificate.serialNumber}`;
}

function judgeDates(certificate: Certificate, now: string): readonly Judged[] {
  const { notBefore, notAfter } = certificate;
  const start = Date.parse(notBefore);
  const end = Date.parse(notAfter);
  const at = Date.parse(now);
  if (end < start) return [{ code: 'certificate-dates-reversed', data: { notBefore, notAfter } }];
  const judged: Judged[] = [];
  const years = Math.floor((end - start) / (365.25 * day));
  if (end - start > 10 * 365.25 * day + day)
    judged.push({ code: 'certificate-validity-long', data: { years, notAfter } });
  // Both ends belong to the validity (RFC 5280, 4.1.2.5).
  if (at > end) judged.push(judgeExpired(certificate, Math.floor((at - end) / day)));
  else if (at < start) judged.push({ code: 'certificate-not-yet-valid', data: { notBefore } });
  else judged.push(...judgeDaysLeft(Math.floor((end - at) / day), notAfter));
  return judged;
}

function judgeExpired(certificate: Certificate, days: number): Judged {
  const code = certificate.use === 'encryption' ? 'certificate-encryption-expired' : 'certificate-expired';
  return { code, data: { notAfter: certificate.notAfter, days } };
}

function judgeDaysLeft(days: number, notAfter: string): readonly Judged[] {
  const data = { days, notAfter };
  if (days <= 14) return [{ code: 'certificate-expires-within-14', data }];
  if (days <= 30) return [{ code: 'certificate-expires-within-30', data }];
  if (days <= 60) return [{ code: 'certificate-expires-within-60', data }];
  return days <= 90 ? [{ code: 'certificate-expires-within-90', data }] : [];
}

function judgeKey(reading: ReadableCertificate, source: JudgementContext['source']): readonly Judged[] {
  const { certificate, traits } = reading;
  const { keyUsage } = traits;
  const forbidsSignatures = keyUsage !== null && !keyUsage.digitalSignature && !keyUsage.nonRepudiation;
  const usage: readonly Judged[] =
    certificate.use !== 'encryption' && forbidsSignatures ? [{ code: 'certificate-key-usage' }] : [];
  return [...judgeRsaKey(reading, source), ...judgeKeyType(certificate), ...usage];
}

function judgeKeyType(certificate: Certificate): readonly Judged[] {
  const { keyType } = certificate;
  switch (keyType) {
    case 'rsa':
      return [];
    case 'ec':
      return [{ code: 'certificate-key-ec', data: { curve: certificate.curve ?? 'unknown curve' } }];
    case 'rsa-pss':
      return [{ code: 'certificate-key-pss' }];
    case 'ed25519':
    case 'ed448':
    case 'dsa':
    case 'other':
      return [{ code: 'certificate-key-unusual', data: { keyType } }];
  }
}

function judgeSignature(certificate: Certificate, traits: CertificateTraits): readonly Judged[] {
  const judged: Judged[] = [];
  const hash = traits.signatureHash;
  if (hash === 'sha1') judged.push({ code: 'certificate-signed-with-sha1' });
  if (hash === 'md5' || hash === 'md2')
    judged.push({ code: 'certificate-signed-with-md5', data: { hash: hash.toUpperCase() } });
  if (traits.selfSignature === 'broken') judged.push({ code: 'certificate-self-signature-broken' });
  if (traits.selfSignature === 'other-issuer')
    judged.push({ code: 'certificate-issued-by-other', data: { issuer: certificate.issuer } });
  return judged;
}

function judgeForm(certificate: Certificate, traits: CertificateTraits): readonly Judged[] {
  const judged: Judged[] = [];
  if (traits.isAuthority) judged.push({ code: 'certificate-authority' });
  if (certificate.version < 3)
    judged.push({ code: 'certificate-version-old', data: { version: certificate.version } });
  if (certificate.serialNumber.startsWith('-')) judged.push({ code: 'certificate-serial-negative' });
  if (!traits.isLoadable) judged.push({ code: 'certificate-not-loadable' });
  if (traits.serialOctets > 20)
    judged.push({ code: 'certificate-serial-long', data: { octets: traits.serialOctets } });
  if (certificate.subject === '') judged.push({ code: 'certificate-name-empty' });
  if (
    traits.subjectAttributes.some((attribute) =>
      /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(attribute.value),
    )
  )
    judged.push({ code: 'certificate-name-control-characters' });
  return judged;
}
