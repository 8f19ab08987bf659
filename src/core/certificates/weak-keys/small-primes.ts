/** Odd primes up to `limit`, ascending. */
export function oddPrimesUpTo(limit: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 3; candidate <= limit; candidate += 2) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

/**
 * A function that gives the remainders of a large number by each of many small primes, in their order. It divides by the
 * product of all, then of each half, and so on (a remainder tree): a division of the whole number for each prime would
 * cost an import more than reading the certificate does.
 */
export function remaindersBy(primes: readonly number[]): (value: bigint) => readonly number[] {
  const tree = plantTree(primes);
  return (value) => {
    const remainders: number[] = [];
    descend(tree, value, remainders);
    return remainders;
  };
}

interface Branch {
  readonly product: bigint;
  /** Present when the product fits into a floating-point number without loss. */
  readonly primes: readonly number[] | null;
  readonly halves: readonly Branch[];
}

function plantTree(primes: readonly number[]): Branch {
  const product = primes.reduce((all, prime) => all * BigInt(prime), 1n);
  if (product <= BigInt(Number.MAX_SAFE_INTEGER)) return { product, primes, halves: [] };
  const middle = primes.length >> 1;
  return {
    product,
    primes: null,
    halves: [plantTree(primes.slice(0, middle)), plantTree(primes.slice(middle))],
  };
}

function descend(branch: Branch, value: bigint, remainders: number[]): void {
  const rest = value % branch.product;
  if (branch.primes === null) {
    for (const half of branch.halves) descend(half, rest, remainders);
    return;
  }
  const small = Number(rest);
  for (const prime of branch.primes) remainders.push(small % prime);
}
