import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import type { Certificate, CertificateUse } from './certificate.ts';
import {
  type DerElement,
  derTags,
  readDerElement,
  readIntegerHex,
  readSequence,
  unwrapDer,
} from './der/read-der.ts';
import {
  formatDistinguishedName,
  type NameAttribute,
  readDistinguishedName,
} from './der/read-distinguished-name.ts';
import { type CertificateExtensions, readExtensions } from './der/read-extensions.ts';
import { type PublicKeyFacts, readPublicKey } from './der/read-public-key.ts';
import { readSignatureAlgorithm, type SignatureAlgorithm } from './der/read-signature-algorithm.ts';
import { readCertificateTime } from './der/read-time.ts';

/** What findings need beside the certificate's own fields. */
export interface CertificateTraits extends CertificateExtensions {
  readonly subjectAttributes: readonly NameAttribute[];
  readonly signatureHash: SignatureAlgorithm['hash'];
  /** Hexadecimal; null when the key is not RSA. */
  readonly exponent: string | null;
  readonly modulus: string | null;
  readonly serialOctets: number;
  /** Whether the library that checks signatures takes the certificate and its key: what it refuses can verify nothing. */
  readonly isLoadable: boolean;
  /** SHA-256 of the SubjectPublicKeyInfo: equal for two certificates of one key. */
  readonly keySha256: string;
  /** `other-issuer` when subject and issuer differ, `unverifiable` when this machine cannot compute the algorithm. */
  readonly selfSignature: 'valid' | 'broken' | 'other-issuer' | 'unverifiable';
}

export type CertificateReading =
  | {
      readonly ok: true;
      readonly certificate: Certificate;
      readonly traits: CertificateTraits;
      readonly der: Uint8Array;
    }
  | { readonly ok: false; readonly fault: string };

/**
 * Reads one X.509 certificate (RFC 5280) from DER. Never throws; `fault` completes "it cannot be read: …".
 * The fields come from our own reader, so that the same file says the same on OpenSSL and on Electron's BoringSSL.
 */
export function readCertificate(der: Uint8Array, use: CertificateUse): CertificateReading {
  if (der.length > 200_000) return { ok: false, fault: 'it is larger than 200 kB' };
  const whole = readDerElement(der);
  if (whole === null) return { ok: false, fault: 'its bytes cannot be parsed as DER' };
  if (whole.whole.length !== der.length)
    return { ok: false, fault: 'there are bytes after the end of its DER' };
  const parts = readParts(whole);
  if (typeof parts === 'string') return { ok: false, fault: parts };
  const { fields, signature } = parts;
  return {
    ok: true,
    der,
    certificate: {
      use,
      subject: formatDistinguishedName(fields.subject),
      issuer: formatDistinguishedName(fields.issuer),
      serialNumber: fields.serial,
      version: fields.version,
      notBefore: fields.notBefore,
      notAfter: fields.notAfter,
      keyType: fields.key.keyType,
      keyBits: fields.key.keyBits,
      curve: fields.key.curve,
      signatureAlgorithm: signature.name,
      sha256: createHash('sha256').update(der).digest('hex'),
      sha1: createHash('sha1').update(der).digest('hex'),
      pem: formatPem(der),
    },
    traits: {
      ...fields.extensions,
      subjectAttributes: fields.subject,
      signatureHash: signature.hash,
      exponent: fields.key.exponent,
      modulus: fields.key.modulus,
      serialOctets: fields.serialOctets,
      keySha256: createHash('sha256').update(fields.keyDer).digest('hex'),
      ...loadCertificate(der, fields.isSelfIssued),
    },
  };
}

interface CertificateFields {
  readonly version: number;
  readonly serial: string;
  readonly serialOctets: number;
  readonly issuer: readonly NameAttribute[];
  readonly subject: readonly NameAttribute[];
  readonly isSelfIssued: boolean;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: PublicKeyFacts;
  readonly keyDer: Uint8Array;
  readonly extensions: CertificateExtensions;
}

function readParts(whole: DerElement): { fields: CertificateFields; signature: SignatureAlgorithm } | string {
  const [toBeSigned, algorithm, signatureValue] = readSequence(whole) ?? [];
  const signature = readSignatureAlgorithm(algorithm);
  if (toBeSigned === undefined || signature === null || signatureValue?.tag !== derTags.bitString)
    return 'its DER is not that of a certificate';
  const fields = readFields(toBeSigned);
  return typeof fields === 'string' ? fields : { fields, signature };
}

function readFields(toBeSigned: DerElement): CertificateFields | string {
  const all = readSequence(toBeSigned) ?? [];
  // [0] EXPLICIT version, left out by version 1.
  const version = all[0]?.tag === 0xa0 ? all[0] : undefined;
  const [serial, , issuer, validity, subject, keyInfo, ...rest] = version === undefined ? all : all.slice(1);
  const number = readSerial(serial);
  if (number === null) return 'its serial number cannot be read';
  const names = readNames(issuer, subject);
  if (names === null) return 'its names cannot be read';
  const key = readPublicKey(keyInfo);
  if (key === null || keyInfo === undefined) return 'its public key cannot be read';
  const dates = readDates(validity);
  if (dates === null) return 'its dates cannot be read';
  const extensions = readExtensions(rest);
  return {
    ...names,
    ...number,
    ...dates,
    version: readVersion(version),
    key,
    keyDer: keyInfo.whole,
    extensions,
  };
}

function readSerial(
  element: DerElement | undefined,
): Pick<CertificateFields, 'serial' | 'serialOctets'> | null {
  const serial = readIntegerHex(element);
  return element === undefined || serial === null ? null : { serial, serialOctets: element.content.length };
}

function readDates(
  element: DerElement | undefined,
): Pick<CertificateFields, 'notBefore' | 'notAfter'> | null {
  const [notBefore, notAfter] = (readSequence(element) ?? []).map(readCertificateTime);
  return notBefore && notAfter ? { notBefore, notAfter } : null;
}

/** Numbered from 0 in the certificate, from 1 in everybody's mouth. */
function readVersion(element: DerElement | undefined): number {
  return Number.parseInt(readIntegerHex(unwrapDer(element)) ?? '0', 16) + 1;
}

function readNames(
  issuer: DerElement | undefined,
  subject: DerElement | undefined,
): Pick<CertificateFields, 'issuer' | 'subject' | 'isSelfIssued'> | null {
  const [by, of] = [readDistinguishedName(issuer), readDistinguishedName(subject)];
  if (issuer === undefined || subject === undefined || by === null || of === null) return null;
  return { issuer: by, subject: of, isSelfIssued: Buffer.compare(issuer.whole, subject.whole) === 0 };
}

function loadCertificate(
  der: Uint8Array,
  isSelfIssued: boolean,
): Pick<CertificateTraits, 'isLoadable' | 'selfSignature'> {
  const unverified = isSelfIssued ? 'unverifiable' : 'other-issuer';
  try {
    const certificate = new X509Certificate(der);
    const { publicKey } = certificate;
    if (!isSelfIssued) return { isLoadable: true, selfSignature: unverified };
    return { isLoadable: true, selfSignature: verifySelfSignature(certificate, publicKey) };
  } catch {
    return { isLoadable: false, selfSignature: unverified };
  }
}

function verifySelfSignature(
  certificate: X509Certificate,
  publicKey: KeyObject,
): CertificateTraits['selfSignature'] {
  try {
    return certificate.verify(publicKey) ? 'valid' : 'broken';
  } catch {
    return 'unverifiable';
  }
}

/** PEM with 64-character lines, the form that Twilio's certificate field takes (facts 1.3). */
export function formatPem(der: Uint8Array): string {
  const base64 = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('base64');
  const lines = ['-----BEGIN CERTIFICATE-----'];
  for (let at = 0; at < base64.length; at += 64) lines.push(base64.slice(at, at + 64));
  lines.push('-----END CERTIFICATE-----', '');
  return lines.join('\n');
}
