import { type KeyObject, X509Certificate } from 'node:crypto';

/** A certificate from the configuration whose key may verify. The certificate carries the key; nothing else of it is judged here. */
export interface TrustedCertificate {
  readonly x509: X509Certificate;
  readonly publicKey: KeyObject;
}

const cacheSize = 64;
/** Importing a key costs more than verifying with it; the same bytes always give the same certificate. */
const cache = new Map<string, TrustedCertificate | null>();

/** Reads DER or PEM; null when it is no X.509 certificate or its key is of no known kind. */
export function readTrustedCertificate(bytes: Uint8Array): TrustedCertificate | null {
  const name = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const known = cache.get(name);
  if (known !== undefined) return known;
  const certificate = importCertificate(bytes);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(name, certificate);
  return certificate;
}

function importCertificate(bytes: Uint8Array): TrustedCertificate | null {
  try {
    const x509 = new X509Certificate(bytes);
    return { x509, publicKey: x509.publicKey };
  } catch {
    return null;
  }
}
