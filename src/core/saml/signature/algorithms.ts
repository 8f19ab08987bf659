import { constants, type KeyObject, type VerifyKeyObjectInput, verify } from 'node:crypto';

type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512';
type Family = 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa' | 'ed25519';

/** One signature algorithm of the allow-list. `hash` is null where the algorithm has its own. */
export interface SignatureAlgorithm {
  readonly label: string;
  readonly family: Family;
  readonly hash: HashName | null;
}

const more2001 = 'http://www.w3.org/2001/04/xmldsig-more#';
const more2007 = 'http://www.w3.org/2007/05/xmldsig-more#';

/** RFC 9231, sections 2.3.2 to 2.3.12, and XML Signature 1.1, section 6.4. No MAC: a certificate is no shared secret. */
const signatureAlgorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  [
    'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    { label: 'RSA with SHA-1', family: 'rsa-pkcs1', hash: 'sha1' },
  ],
  [`${more2001}rsa-sha256`, { label: 'RSA with SHA-256', family: 'rsa-pkcs1', hash: 'sha256' }],
  [`${more2001}rsa-sha384`, { label: 'RSA with SHA-384', family: 'rsa-pkcs1', hash: 'sha384' }],
  [`${more2001}rsa-sha512`, { label: 'RSA with SHA-512', family: 'rsa-pkcs1', hash: 'sha512' }],
  [`${more2007}sha256-rsa-MGF1`, { label: 'RSA-PSS with SHA-256', family: 'rsa-pss', hash: 'sha256' }],
  [`${more2007}sha384-rsa-MGF1`, { label: 'RSA-PSS with SHA-384', family: 'rsa-pss', hash: 'sha384' }],
  [`${more2007}sha512-rsa-MGF1`, { label: 'RSA-PSS with SHA-512', family: 'rsa-pss', hash: 'sha512' }],
  [`${more2001}ecdsa-sha256`, { label: 'ECDSA with SHA-256', family: 'ecdsa', hash: 'sha256' }],
  [`${more2001}ecdsa-sha384`, { label: 'ECDSA with SHA-384', family: 'ecdsa', hash: 'sha384' }],
  [`${more2001}ecdsa-sha512`, { label: 'ECDSA with SHA-512', family: 'ecdsa', hash: 'sha512' }],
  [
    'http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519',
    { label: 'Ed25519', family: 'ed25519', hash: null },
  ],
]);

/** XML Signature 1.1, section 6.2, and RFC 9231, section 2.1. */
const digestAlgorithms: ReadonlyMap<string, HashName> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#sha1', 'sha1'],
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'sha256'],
  [`${more2001}sha384`, 'sha384'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'sha512'],
]);

/** Null for everything outside the allow-list. */
export function findSignatureAlgorithm(uri: string): SignatureAlgorithm | null {
  return signatureAlgorithms.get(uri) ?? null;
}

/** Null for everything outside the allow-list. */
export function findDigestAlgorithm(uri: string): HashName | null {
  return digestAlgorithms.get(uri) ?? null;
}

const keyTypes: Readonly<Record<Family, readonly string[]>> = {
  'rsa-pkcs1': ['rsa'],
  'rsa-pss': ['rsa', 'rsa-pss'],
  ecdsa: ['ec'],
  ed25519: ['ed25519'],
};
const curves: readonly string[] = ['prime256v1', 'secp384r1', 'secp521r1'];

/** Whether this kind of key makes signatures of this algorithm; the algorithm never chooses the key. */
export function isKeyFor(algorithm: SignatureAlgorithm, key: KeyObject): boolean {
  if (!keyTypes[algorithm.family].includes(key.asymmetricKeyType ?? '')) return false;
  return algorithm.family !== 'ecdsa' || curves.includes(key.asymmetricKeyDetails?.namedCurve ?? '');
}

/** Whether `signature` is `key`'s over `bytes`. Never throws: what cannot be checked does not fit. */
export function isSignedBy(
  key: KeyObject,
  algorithm: SignatureAlgorithm,
  signed: { readonly bytes: Uint8Array; readonly signature: Uint8Array },
): boolean {
  if (!isKeyFor(algorithm, key)) return false;
  try {
    return verify(algorithm.hash, signed.bytes, keyWithPadding(key, algorithm.family), signed.signature);
  } catch {
    return false;
  }
}

function keyWithPadding(key: KeyObject, family: Family): KeyObject | VerifyKeyObjectInput {
  switch (family) {
    case 'rsa-pss':
      // RFC 9231, section 2.3.10: the salt is as long as the hash.
      return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
    case 'ecdsa':
      // XML Signature 1.1, section 6.4.3: r and s side by side, not DER.
      return { key, dsaEncoding: 'ieee-p1363' };
    case 'rsa-pkcs1':
    case 'ed25519':
      // RSA keys mean PKCS #1 v1.5 by themselves (`isKeyFor` admits no PSS key here).
      return key;
  }
}
