import type { KeyType } from '../certificate.ts';
import {
  countIntegerBits,
  type DerElement,
  derTags,
  readDerElement,
  readIntegerHex,
  readObjectIdentifier,
  readSequence,
} from './read-der.ts';

/** What a SubjectPublicKeyInfo (RFC 5280, 4.1.2.7) says without any cryptography. */
export interface PublicKeyFacts {
  readonly keyType: KeyType;
  readonly keyBits: number | null;
  readonly curve: string | null;
  /** RSA's public exponent and modulus in hexadecimal; null for other keys. */
  readonly exponent: string | null;
  readonly modulus: string | null;
}

const keyTypes: Readonly<Record<string, KeyType>> = {
  '1.2.840.113549.1.1.1': 'rsa',
  '1.2.840.113549.1.1.10': 'rsa-pss',
  '1.2.840.10045.2.1': 'ec',
  '1.2.840.10040.4.1': 'dsa',
  '1.3.101.112': 'ed25519',
  '1.3.101.113': 'ed448',
};

/** SEC 2 names, with their sizes in bits. */
const curves: Readonly<Record<string, readonly [name: string, bits: number]>> = {
  '1.2.840.10045.3.1.1': ['secp192r1', 192],
  '1.3.132.0.33': ['secp224r1', 224],
  '1.2.840.10045.3.1.7': ['secp256r1', 256],
  '1.3.132.0.34': ['secp384r1', 384],
  '1.3.132.0.35': ['secp521r1', 521],
  '1.3.132.0.10': ['secp256k1', 256],
  '1.3.36.3.3.2.8.1.1.7': ['brainpoolP256r1', 256],
  '1.3.36.3.3.2.8.1.1.11': ['brainpoolP384r1', 384],
  '1.3.36.3.3.2.8.1.1.13': ['brainpoolP512r1', 512],
};

/** Null when the element is not a SubjectPublicKeyInfo. */
export function readPublicKey(element: DerElement | undefined): PublicKeyFacts | null {
  const [algorithm, key] = readSequence(element) ?? [];
  const [identifier, parameters] = readSequence(algorithm) ?? [];
  if (identifier === undefined || key?.tag !== derTags.bitString) return null;
  return readByType({ keyType: keyTypes[readObjectIdentifier(identifier)] ?? 'other', key, parameters });
}

interface KeyParts {
  readonly keyType: KeyType;
  readonly key: DerElement;
  readonly parameters: DerElement | undefined;
}

function readByType({ keyType, key, parameters }: KeyParts): PublicKeyFacts | null {
  const plain: PublicKeyFacts = { keyType, keyBits: null, curve: null, exponent: null, modulus: null };
  switch (keyType) {
    case 'rsa':
    case 'rsa-pss':
      return readRsa(keyType, key);
    case 'ec':
      return { ...plain, ...readCurve(parameters) };
    case 'dsa':
      return { ...plain, keyBits: countIntegerBits(readSequence(parameters)?.[0]) };
    case 'ed25519':
    case 'ed448':
    case 'other':
      return plain;
  }
}

/** A curve that is not named here keeps its dotted number; one given by its parameters (RFC 5480, 2.1.1) has no name. */
function readCurve(parameters: DerElement | undefined): Pick<PublicKeyFacts, 'keyBits' | 'curve'> {
  const identifier = readObjectIdentifier(parameters);
  const [curve, keyBits] = curves[identifier] ?? [identifier === '' ? null : identifier, null];
  return { curve, keyBits };
}

function readRsa(keyType: KeyType, key: DerElement): PublicKeyFacts | null {
  // The first octet of a BIT STRING counts unused bits.
  const [modulus, exponent] = readSequence(readDerElement(key.content, 1) ?? undefined) ?? [];
  const keyBits = countIntegerBits(modulus);
  const [modulusHex, exponentHex] = [readIntegerHex(modulus), readIntegerHex(exponent)];
  if (keyBits === null || exponentHex === null) return null;
  return { keyType, keyBits, curve: null, exponent: exponentHex, modulus: modulusHex };
}
