import type { Certificate } from '../certificate.ts';
import { type CertificateReading, readCertificate } from '../read-certificate.ts';
import type { CertificateUseRecord, RolloverCertificate, RolloverInput } from './rollover.ts';

/** A signing certificate with what is compared over and over. */
export interface SigningKey extends Pick<RolloverCertificate, 'name' | 'certificate'> {
  readonly sha256: string;
  /** SHA-256 of the public key, equal for a certificate renewed with the same key. */
  readonly keySha256: string;
  /** Milliseconds. */
  readonly from: number;
  /** The first instant after its last second (RFC 5280, 4.1.2.5: both ends belong to the validity). */
  readonly until: number;
}

/** The distinct signing certificates by first day, each with its name. Dates that are no time are left out. */
export function listSigningKeys(certificates: RolloverInput['certificates']): readonly SigningKey[] {
  const signing = certificates.filter(({ use }) => use !== 'encryption');
  const distinct = [...new Map(signing.map((one) => [one.sha256, one])).values()]
    .filter(({ notBefore, notAfter }) => !Number.isNaN(Date.parse(notBefore) + Date.parse(notAfter)))
    .toSorted((a, b) => a.notBefore.localeCompare(b.notBefore) || a.notAfter.localeCompare(b.notAfter));
  return distinct.map((certificate, index) => ({
    name: distinct.length === 1 ? 'this certificate' : `certificate ${index + 1}`,
    certificate,
    sha256: certificate.sha256,
    keySha256: keyOf(certificate),
    from: Date.parse(certificate.notBefore),
    until: Date.parse(certificate.notAfter) + 1000,
  }));
}

/** A certificate of the store, read again for what only its DER says. */
export function readAgain({ pem, use }: Certificate): CertificateReading {
  const base64 = pem.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  return readCertificate(new Uint8Array(Buffer.from(base64, 'base64')), use);
}

function keyOf(certificate: Certificate): string {
  const reading = readAgain(certificate);
  return reading.ok ? reading.traits.keySha256 : certificate.sha256;
}

export function isValidAt(key: SigningKey, at: number): boolean {
  return at >= key.from && at < key.until;
}

/** The one that signed last, when it is still among them. */
export function findLastUsed(
  keys: readonly SigningKey[],
  lastUse: CertificateUseRecord | null,
): SigningKey | null {
  return keys.find(({ sha256 }) => sha256 === lastUse?.sha256) ?? null;
}
