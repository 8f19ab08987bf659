export type KeyType = 'rsa' | 'ec' | 'ed25519' | 'ed448' | 'rsa-pss' | 'dsa' | 'other';
export type CertificateUse = 'signing' | 'encryption' | 'both';

/** What is read from one X.509 certificate (RFC 5280). Times are ISO 8601 in UTC without fractions of a second. */
export interface Certificate {
  readonly use: CertificateUse;
  /** Distinguished name on one line, `CN=…, O=…`; control characters escaped. Untrusted text. */
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal, lower case, no leading zeros. */
  readonly serialNumber: string;
  readonly version: number;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly keyType: KeyType;
  /** Modulus or curve size in bits; null when the key type has no such figure. */
  readonly keyBits: number | null;
  readonly curve: string | null;
  /** Name as OpenSSL prints it, such as `sha256WithRSAEncryption`. */
  readonly signatureAlgorithm: string;
  /** Fingerprints of the DER, hexadecimal, lower case, no separators. */
  readonly sha256: string;
  readonly sha1: string;
  /** PEM with 64-character lines, the form Twilio's field takes (facts 1.3). */
  readonly pem: string;
}
