import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { type TestKeyType, testKey } from './test-key.ts';
import { bitString, der, integer, objectIdentifier, sequence, time } from './write-der.ts';

/** What a test certificate is like; everything left out is as a good identity provider has it. */
export interface CertificateRecipe {
  readonly key?: TestKeyType;
  /** Certificates with the same type and name share a key; made fresh in each test process. */
  readonly keyName?: string;
  /** Attribute and value, in order; `CN` and others by their short names. */
  readonly subject?: readonly (readonly [type: string, value: string])[];
  /** The name of another issuer; self-issued when left out. */
  readonly issuer?: readonly (readonly [type: string, value: string])[];
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly hash?: 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';
  /** Hexadecimal octets of the INTEGER, as they are. */
  readonly serial?: string;
  readonly version?: 1 | 3;
  readonly keyUsage?: 'signature' | 'encipherment';
  readonly isAuthority?: boolean;
  readonly isSignatureBroken?: boolean;
  /** Replaces figures of an RSA key, so that the certificate states another key than the one that signed it. */
  readonly statedKey?: StatedRsaKey;
}

interface StatedRsaKey {
  /** The modulus is multiplied by that. */
  readonly times?: number;
  /** Hexadecimal octets of the INTEGER, as they are. */
  readonly exponent?: string;
}

export interface MadeCertificate {
  readonly der: Buffer;
  readonly pem: string;
  readonly privateKeyPem: string;
}

const attributeTypes: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  emailAddress: '1.2.840.113549.1.9.1',
};

/** Makes a certificate from a recipe with our own DER, so that it may be as wrong as a test wants it. */
export function makeCertificate(recipe: CertificateRecipe = {}): MadeCertificate {
  const keyType = recipe.key ?? 'rsa-2048';
  const privateKey = testKey(keyType, recipe.keyName ?? 'default');
  const algorithm = signatureAlgorithm(keyType, recipe.hash ?? 'sha256');
  const body = toBeSigned(recipe, privateKey, algorithm.identifier);
  const signature = sign(algorithm.digest, body, privateKey);
  if (recipe.isSignatureBroken === true) signature[8] = (signature[8] ?? 0) ^ 1;
  const bytes = sequence(body, algorithm.identifier, bitString(signature));
  return {
    der: bytes,
    pem: toPem(bytes),
    privateKeyPem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}

export function toPem(bytes: Uint8Array, label = 'CERTIFICATE'): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** A degenerate SignedData (RFC 2315, 9.1): certificates and no signature. */
export function makePkcs7(certificates: readonly Uint8Array[]): Buffer {
  const data = sequence(objectIdentifier('1.2.840.113549.1.7.1'));
  const signedData = sequence(integer('01'), der(0x31), data, der(0xa0, ...certificates), der(0x31));
  return sequence(objectIdentifier('1.2.840.113549.1.7.2'), der(0xa0, signedData));
}

function toBeSigned(recipe: CertificateRecipe, privateKey: KeyObject, algorithm: Buffer): Buffer {
  const { subject = [['CN', 'idp.example.test']], serial = '5b2c7f00d1', version = 3 } = recipe;
  const { notBefore = '2026-01-01T00:00:00Z', notAfter = '2029-01-01T00:00:00Z', issuer = subject } = recipe;
  const fields = [
    integer(serial),
    algorithm,
    name(issuer),
    sequence(time(notBefore), time(notAfter)),
    name(subject),
    recipe.statedKey === undefined ? publicKey(privateKey) : statedKey(privateKey, recipe.statedKey),
  ];
  return version === 1
    ? sequence(...fields)
    : sequence(der(0xa0, integer('02')), ...fields, ...extensionsOf(recipe));
}

function extensionsOf(recipe: CertificateRecipe): readonly Buffer[] {
  const extensions = [
    ...(recipe.keyUsage === undefined ? [] : [keyUsage(recipe.keyUsage)]),
    ...(recipe.isAuthority === true ? [authority()] : []),
  ];
  return extensions.length === 0 ? [] : [der(0xa3, sequence(...extensions))];
}

function name(attributes: readonly (readonly [string, string])[]): Buffer {
  return sequence(
    ...attributes.map(([type, value]) =>
      der(0x31, sequence(objectIdentifier(attributeTypes[type] ?? type), der(0x0c, Buffer.from(value)))),
    ),
  );
}

function publicKey(privateKey: KeyObject): Buffer {
  return Buffer.from(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));
}

/** A SubjectPublicKeyInfo with an RSAPublicKey (RFC 8017, A.1.1) of other figures than the key's. */
function statedKey(privateKey: KeyObject, { times = 1, exponent = '010001' }: StatedRsaKey): Buffer {
  const { n = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const modulus = BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`) * BigInt(times);
  const key = sequence(integer(`00${evenDigits(modulus.toString(16))}`), integer(exponent));
  const algorithm = sequence(objectIdentifier('1.2.840.113549.1.1.1'), der(0x05));
  return sequence(algorithm, bitString(key));
}

function evenDigits(hex: string): string {
  return hex.length % 2 === 0 ? hex : `0${hex}`;
}

function keyUsage(kind: 'signature' | 'encipherment'): Buffer {
  const bits = kind === 'signature' ? [0x07, 0x80] : [0x05, 0x20];
  return sequence(objectIdentifier('2.5.29.15'), der(0x04, der(0x03, Buffer.from(bits))));
}

function authority(): Buffer {
  return sequence(objectIdentifier('2.5.29.19'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))));
}

interface TestSignature {
  readonly identifier: Buffer;
  readonly digest: string | null;
}

const rsaIdentifiers = { md5: 4, sha1: 5, sha256: 11, sha384: 12, sha512: 13 } as const;

function signatureAlgorithm(
  keyType: TestKeyType,
  hash: NonNullable<CertificateRecipe['hash']>,
): TestSignature {
  const of = (dotted: string, digest: string | null): TestSignature => ({
    identifier: sequence(
      objectIdentifier(dotted),
      ...(dotted.startsWith('1.2.840.113549') ? [der(0x05)] : []),
    ),
    digest,
  });
  if (keyType === 'ed25519') return of('1.3.101.112', null);
  if (keyType === 'ed448') return of('1.3.101.113', null);
  if (keyType === 'dsa-2048') return of('2.16.840.1.101.3.4.3.2', 'sha256');
  if (/^p\d/.test(keyType)) return of('1.2.840.10045.4.3.2', 'sha256');
  if (keyType === 'rsa-pss-2048')
    return { ...of('1.2.840.113549.1.1.10', 'sha256'), identifier: pssIdentifier() };
  return of(`1.2.840.113549.1.1.${rsaIdentifiers[hash]}`, hash);
}

/** SHA-256, MGF1 with SHA-256, 32 octets of salt (RFC 4055, 3.1). */
function pssIdentifier(): Buffer {
  const sha256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'), der(0x05));
  const mask = sequence(objectIdentifier('1.2.840.113549.1.1.8'), sha256);
  const parameters = sequence(der(0xa0, sha256), der(0xa1, mask), der(0xa2, integer('20')));
  return sequence(objectIdentifier('1.2.840.113549.1.1.10'), parameters);
}
