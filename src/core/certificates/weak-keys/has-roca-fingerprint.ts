import { oddPrimesUpTo, remaindersBy } from './small-primes.ts';

/**
 * Infineon's library made primes of the form k * M + (65537^a mod M), M the product of the first primes, at least up to 167
 * for every key size (Nemec, Sys, Svenda, Klinec, Matyas: "The Return of Coppersmith's Attack", ACM CCS 2017, sections 2.1 and
 * 2.4; CVE-2017-15361). The modulus is then a power of 65537 modulo M, which a random one is with a chance below 2^-150.
 */
const generator = 65_537;
const primes = oddPrimesUpTo(167);
const remainders = remaindersBy(primes);

/** The powers of 65537 modulo one prime: each power's exponent, and how many there are. */
interface Powers {
  readonly exponents: ReadonlyMap<number, number>;
  readonly order: number;
}

const powers: readonly Powers[] = primes.map(powersModulo);

function powersModulo(prime: number): Powers {
  const exponents = new Map<number, number>();
  for (let power = 1 % prime, exponent = 0; !exponents.has(power); exponent += 1) {
    exponents.set(power, exponent);
    power = (power * generator) % prime;
  }
  return { exponents, order: exponents.size };
}

/**
 * Whether an RSA modulus has the structure of ROCA keys. The discrete logarithm to the base 65537 is looked up modulo each
 * prime; one exponent serves all of them exactly when the exponents agree modulo the common divisors of the orders
 * (Chinese remainder theorem).
 */
export function hasRocaFingerprint(modulus: bigint): boolean {
  const found: { readonly exponent: number; readonly order: number }[] = [];
  for (const [index, rest] of remainders(modulus).entries()) {
    const { exponents, order } = powers[index] ?? { exponents: new Map<number, number>(), order: 1 };
    const exponent = exponents.get(rest);
    if (exponent === undefined) return false;
    const isAgreed = found.every((other) => {
      const common = greatestCommonDivisor(order, other.order);
      return exponent % common === other.exponent % common;
    });
    if (!isAgreed) return false;
    found.push({ exponent, order });
  }
  return true;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
