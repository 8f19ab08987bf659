import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { makeClosePrimesKey, makeRocaKey } from './weak-rsa-key.ts';

const rsa =
  (modulusLength: number, publicExponent = 65_537) =>
  (): KeyObject =>
    generateKeyPairSync('rsa', { modulusLength, publicExponent }).privateKey;
const curve = (namedCurve: string) => (): KeyObject => generateKeyPairSync('ec', { namedCurve }).privateKey;

const generators = {
  'rsa-512': rsa(512),
  'rsa-1024': rsa(1024),
  'rsa-2048': rsa(2048),
  'rsa-3072': rsa(3072),
  'rsa-4096': rsa(4096),
  'rsa-2048-e3': rsa(2048, 3),
  'rsa-2048-roca': makeRocaKey,
  'rsa-2048-close-primes': makeClosePrimesKey,
  'rsa-pss-2048': () =>
    generateKeyPairSync('rsa-pss', {
      modulusLength: 2048,
      hashAlgorithm: 'sha256',
      mgf1HashAlgorithm: 'sha256',
    }).privateKey,
  p256: curve('P-256'),
  p384: curve('P-384'),
  p521: curve('P-521'),
  ed25519: () => generateKeyPairSync('ed25519').privateKey,
  ed448: () => generateKeyPairSync('ed448').privateKey,
  'dsa-2048': () => generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }).privateKey,
} as const satisfies Record<string, () => KeyObject>;
export type TestKeyType = keyof typeof generators;

const keys = new Map<string, KeyObject>();

/** A private key made fresh in each test process: one for each type and name. */
export function testKey(type: TestKeyType, name = 'default'): KeyObject {
  const id = `${type} ${name}`;
  const key = keys.get(id) ?? generators[type]();
  keys.set(id, key);
  return key;
}
