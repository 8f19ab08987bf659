import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { arePrimesClose, integerRoot } from '../../../../src/core/certificates/weak-keys/are-primes-close.ts';
import { findModulusWeakness } from '../../../../src/core/certificates/weak-keys/find-modulus-weakness.ts';
import { hasRocaFingerprint } from '../../../../src/core/certificates/weak-keys/has-roca-fingerprint.ts';
import { oddPrimesUpTo, remaindersBy } from '../../../../src/core/certificates/weak-keys/small-primes.ts';

function randomInteger(octets: number): bigint {
  return BigInt(`0x${randomBytes(octets).toString('hex')}`);
}

describe('hasRocaFingerprint', () => {
  /** How many primes make up M, by key size in bits (CCS 2017, table 1). */
  const sizes = [
    [512, 39],
    [1024, 71],
    [2048, 126],
    [4096, 225],
  ] as const;
  const primes = [2, ...oddPrimesUpTo(1_500)];

  test.each(sizes)('finds the structure of %i-bit keys', (_bits, count) => {
    const product = primes.slice(0, count).reduce((all, prime) => all * BigInt(prime), 1n);
    for (let round = 0; round < 20; round += 1) {
      // Whether the factors are prime is of no matter to the fingerprint.
      const factor = () => randomInteger(8) * product + powerOfGenerator(round * 7_919 + 1, product);
      expect(hasRocaFingerprint(factor() * factor())).toBe(true);
    }
  });

  test('finds it in no random number', () => {
    for (let round = 0; round < 5_000; round += 1) expect(hasRocaFingerprint(randomInteger(256))).toBe(false);
  });

  test('is not taken in by a modulus that fits each prime by itself', () => {
    // A power of 65537 modulo each prime, but of another exponent modulo 11 and 13 than modulo the rest.
    const small = oddPrimesUpTo(167);
    const wanted = small.map((prime) => powerModulo(prime === 11 || prime === 13 ? 2 : 1, prime));
    expect(hasRocaFingerprint(combine(small, wanted))).toBe(false);
    expect(
      hasRocaFingerprint(
        combine(
          small,
          small.map((prime) => powerModulo(1, prime)),
        ),
      ),
    ).toBe(true);
  });
});

describe('arePrimesClose', () => {
  test('finds a square and neighbours', () => {
    const first = randomInteger(128) | 1n;
    expect(arePrimesClose(first * first)).toBe(true);
    expect(arePrimesClose(first * (first + 2_000n))).toBe(true);
  });
  test('does not find factors that are apart as the standard wants (FIPS 186-5, A.1.3)', () => {
    const first = randomInteger(128) | (1n << 1023n);
    expect(arePrimesClose(first * (first + (1n << 924n)))).toBe(false);
  });
  test('its root is the largest whose square is not above', () => {
    for (let round = 0; round < 2_000; round += 1) {
      const root = randomInteger(1 + (round % 70)) + 1n;
      expect(integerRoot(root * root)).toBe(root);
      expect(integerRoot(root * root - 1n)).toBe(root - 1n);
    }
  });
});

describe('findModulusWeakness', () => {
  test('says nothing about sound keys', () => {
    for (const modulusLength of [1024, 2048]) {
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength });
      const { n = '' } = publicKey.export({ format: 'jwk' });
      expect(findModulusWeakness(Buffer.from(n, 'base64url').toString('hex'))).toBeNull();
    }
  });
  test.each(['0', '1', '2', '3', 'f', '-5', 'ff'.repeat(100_000)])(
    'answers whatever it is given: %#',
    (hex) => {
      expect(() => findModulusWeakness(hex)).not.toThrow();
    },
  );
  test('the remainder tree divides as division does', () => {
    const primes = oddPrimesUpTo(1_000);
    const value = randomInteger(256);
    expect(remaindersBy(primes)(value)).toEqual(primes.map((prime) => Number(value % BigInt(prime))));
  });
});

function powerModulo(exponent: number, prime: number): number {
  return Number(powerOfGenerator(exponent, BigInt(prime)));
}

function powerOfGenerator(exponent: number, modulus: bigint): bigint {
  let result = 1n;
  let square = 65_537n % modulus;
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if (rest % 2 === 1) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The smallest number with these remainders (Chinese remainder theorem, step by step). */
function combine(primes: readonly number[], remainders: readonly number[]): bigint {
  let [value, product] = [0n, 1n];
  for (const [index, prime] of primes.entries()) {
    while (Number(value % BigInt(prime)) !== remainders[index]) value += product;
    product *= BigInt(prime);
  }
  return value;
}
