import { arePrimesClose } from './are-primes-close.ts';
import { hasRocaFingerprint } from './has-roca-fingerprint.ts';
import { oddPrimesUpTo, remaindersBy } from './small-primes.ts';

export type ModulusWeakness =
  | { readonly kind: 'factor'; readonly factor: number }
  | { readonly kind: 'roca' }
  | { readonly kind: 'close-primes' };

/** Trial division beyond this finds nothing that real mistakes make, and costs time on every import. */
const primes = oddPrimesUpTo(1_000);
const remainders = remaindersBy(primes);
/** Larger moduli are slow to judge and in no honest certificate; RSA's own weaknesses are those of smaller ones. */
const maxBits = 16_384;

/**
 * What makes an RSA modulus breakable whatever its size, or null when none of the known mistakes shows. `modulus` is
 * hexadecimal, as the certificate has it. Lists of leaked keys (Debian 2008) are not looked up.
 */
export function findModulusWeakness(modulus: string): ModulusWeakness | null {
  if (modulus.startsWith('-') || modulus.length * 4 > maxBits) return null;
  const value = BigInt(`0x${modulus}`);
  if (value % 2n === 0n) return { kind: 'factor', factor: 2 };
  const index = remainders(value).indexOf(0);
  const factor = primes[index];
  // A modulus this small is prime or breakable by its size alone, which is said elsewhere.
  if (factor !== undefined && value > BigInt(factor)) return { kind: 'factor', factor };
  if (hasRocaFingerprint(value)) return { kind: 'roca' };
  return arePrimesClose(value) ? { kind: 'close-primes' } : null;
}
