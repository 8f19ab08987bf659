import { checkPrimeSync, createPrivateKey, type KeyObject, randomBytes } from 'node:crypto';

/** RSA keys as two broken generators made them, fresh each time: fixtures for what must be found. */

const exponent = 65_537n;

/** Primes k * M + (65537^a mod M), M the product of the first 126 primes, as for keys of 2048 bits (ROCA, CCS 2017, table 1). */
export function makeRocaKey(): KeyObject {
  const product = firstPrimes(126).reduce((all, prime) => all * prime, 1n);
  const find = (): bigint => {
    for (;;) {
      // 971 bits of M leave 53 for k, the two highest set so that the modulus has its 2048 bits.
      const k = (3n << 51n) | randomInteger(51);
      const candidate = k * product + power(exponent, randomInteger(62), product);
      if (bitsOf(candidate) === 1024 && checkPrimeSync(candidate)) return candidate;
    }
  };
  return assembleKey(find(), find());
}

/** A prime and the next one after it, which is how CVE-2022-26320 came about. */
export function makeClosePrimesKey(): KeyObject {
  const first = nextPrime((3n << 1022n) | randomInteger(1022));
  return assembleKey(first, nextPrime(first + 2n));
}

function nextPrime(from: bigint): bigint {
  let candidate = from | 1n;
  while (!checkPrimeSync(candidate)) candidate += 2n;
  return candidate;
}

function assembleKey(p: bigint, q: bigint): KeyObject {
  const d = inverse(exponent, (p - 1n) * (q - 1n));
  const key = {
    kty: 'RSA',
    n: encode(p * q),
    e: encode(exponent),
    d: encode(d),
    p: encode(p),
    q: encode(q),
    dp: encode(d % (p - 1n)),
    dq: encode(d % (q - 1n)),
    qi: encode(inverse(q, p)),
  };
  return createPrivateKey({ key, format: 'jwk' });
}

function firstPrimes(count: number): readonly bigint[] {
  const primes: bigint[] = [];
  for (let candidate = 2n; primes.length < count; candidate += 1n) {
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  }
  return primes;
}

function randomInteger(bits: number): bigint {
  return BigInt(`0x${randomBytes(Math.ceil(bits / 8)).toString('hex')}`) & ((1n << BigInt(bits)) - 1n);
}

function bitsOf(value: bigint): number {
  return value.toString(2).length;
}

function power(base: bigint, exponentOf: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let square = base % modulus, rest = exponentOf; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The extended Euclidean algorithm; `value` and `modulus` have no common divisor. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (a > 1n) {
    const quotient = b / a;
    [a, b] = [b % a, a];
    [x, y] = [y - quotient * x, x];
  }
  return ((x % modulus) + modulus) % modulus;
}

function encode(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}
