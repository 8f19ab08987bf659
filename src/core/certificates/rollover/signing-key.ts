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

/**
 * The distinct signing certificates by first day, each with its name. They are read again from their PEM, since a profile's
 * file can be edited by hand; one that cannot be read is left out.
 */
export function listSigningKeys(certificates: RolloverInput['certificates']): readonly SigningKey[] {
  const readings = certificates
    .filter(({ use }) => use !== 'encryption')
    .map(readAgain)
    .filter((reading) => reading.ok);
  const distinct = [...new Map(readings.map((one) => [one.certificate.sha256, one])).values()]
    .filter(({ certificate }) => hasDates(certificate))
    .toSorted((a, b) => dateOrder(a.certificate, b.certificate));
  return distinct.map(({ certificate, traits }, index) => ({
    name: distinct.length === 1 ? 'this certificate' : `certificate ${index + 1}`,
    certificate,
    sha256: certificate.sha256,
    keySha256: traits.keySha256,
    from: Date.parse(certificate.notBefore),
    until: Date.parse(certificate.notAfter) + 1000,
  }));
}

function hasDates({ notBefore, notAfter }: Certificate): boolean {
  return !Number.isNaN(Date.parse(notBefore) + Date.parse(notAfter));
}

function dateOrder(a: Certificate, b: Certificate): number {
  return a.notBefore.localeCompare(b.notBefore) || a.notAfter.localeCompare(b.notAfter);
}

/** A certificate of the store, read again for what only its DER says. */
export function readAgain({ pem, use }: Certificate): CertificateReading {
  const base64 = pem.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  return readCertificate(new Uint8Array(Buffer.from(base64, 'base64')), use);
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
