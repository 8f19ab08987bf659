/**
 * Rounds of Fermat's method. Keys from the broken generators fall in the first few (Böck: "Fermat Factorization in the Wild",
 * IACR ePrint 2023/026; CVE-2022-26320); a sound key does not fall in any number that a computer can do.
 */
const rounds = 20;

/**
 * Whether an odd RSA modulus is the product of two primes so close to each other that Fermat's method finds them at once:
 * n = a^2 - b^2 with a just above the root of n.
 */
export function arePrimesClose(modulus: bigint): boolean {
  const root = integerRoot(modulus);
  let a = root * root === modulus ? root : root + 1n;
  let difference = a * a - modulus;
  for (let round = 0; round < rounds; round += 1) {
    if (isSquare(difference)) return true;
    difference += 2n * a + 1n;
    a += 1n;
  }
  return false;
}

/** Remainders that squares have modulo 64 and modulo 63 * 65 * 11: one number in a hundred is left to take the root of. */
const squaresModulo64 = remaindersOfSquares(64);
const squaresModulo45045 = remaindersOfSquares(45_045);

function remaindersOfSquares(modulus: number): ReadonlySet<number> {
  return new Set(Array.from({ length: modulus }, (_, root) => (root * root) % modulus));
}

function isSquare(value: bigint): boolean {
  if (!squaresModulo64.has(Number(value & 63n))) return false;
  if (!squaresModulo45045.has(Number(value % 45_045n))) return false;
  const root = integerRoot(value);
  return root * root === value;
}

/** The largest integer whose square is not above `value`: Newton's method, from a floating-point root that is no smaller. */
export function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  const excess = Math.max(0, value.toString(16).length * 4 - 100);
  const shift = BigInt(excess + (excess % 2));
  const top = Math.sqrt(Number((value >> shift) + 1n)) * (1 + Number.EPSILON * 4);
  let root = (BigInt(Math.ceil(top)) + 1n) << (shift / 2n);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
