import { type DerElement, readObjectIdentifier, readSequence, unwrapDer } from './read-der.ts';

export interface SignatureAlgorithm {
  /** As OpenSSL prints it; the hash in brackets where the name has none. */
  readonly name: string;
  readonly hash: 'md2' | 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512' | 'none' | 'unknown';
}

const algorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.2': { name: 'md2WithRSAEncryption', hash: 'md2' },
  '1.2.840.113549.1.1.4': { name: 'md5WithRSAEncryption', hash: 'md5' },
  '1.2.840.113549.1.1.5': { name: 'sha1WithRSAEncryption', hash: 'sha1' },
  '1.3.14.3.2.29': { name: 'sha1WithRSA', hash: 'sha1' },
  '1.2.840.113549.1.1.14': { name: 'sha224WithRSAEncryption', hash: 'sha224' },
  '1.2.840.113549.1.1.11': { name: 'sha256WithRSAEncryption', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { name: 'sha384WithRSAEncryption', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { name: 'sha512WithRSAEncryption', hash: 'sha512' },
  '1.2.840.10045.4.1': { name: 'ecdsa-with-SHA1', hash: 'sha1' },
  '1.2.840.10045.4.3.1': { name: 'ecdsa-with-SHA224', hash: 'sha224' },
  '1.2.840.10045.4.3.2': { name: 'ecdsa-with-SHA256', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { name: 'ecdsa-with-SHA384', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { name: 'ecdsa-with-SHA512', hash: 'sha512' },
  '1.2.840.10040.4.3': { name: 'dsaWithSHA1', hash: 'sha1' },
  '2.16.840.1.101.3.4.3.1': { name: 'dsa_with_SHA224', hash: 'sha224' },
  '2.16.840.1.101.3.4.3.2': { name: 'dsa_with_SHA256', hash: 'sha256' },
  '1.3.101.112': { name: 'ED25519', hash: 'none' },
  '1.3.101.113': { name: 'ED448', hash: 'none' },
};

const hashes: Readonly<Record<string, SignatureAlgorithm['hash']>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Null when the element is not an AlgorithmIdentifier. An unknown one is named by its dotted number. */
export function readSignatureAlgorithm(element: DerElement | undefined): SignatureAlgorithm | null {
  const [identifier, parameters] = readSequence(element) ?? [];
  const dotted = readObjectIdentifier(identifier);
  if (dotted === '') return null;
  if (dotted === rsaPss) return readPss(parameters);
  return algorithms[dotted] ?? { name: dotted, hash: 'unknown' };
}

const rsaPss = '1.2.840.113549.1.1.10';

/** RSASSA-PSS-params (RFC 4055, 3.1): [0] is the hash, SHA-1 when left out. */
function readPss(parameters: DerElement | undefined): SignatureAlgorithm {
  const field = (readSequence(parameters) ?? []).find((element) => element.tag === 0xa0);
  const [identifier] = readSequence(unwrapDer(field)) ?? [];
  const hash = field === undefined ? 'sha1' : (hashes[readObjectIdentifier(identifier)] ?? 'unknown');
  return { name: `rsassaPss (${hash})`, hash };
}
