import { describe, expect, test } from 'vitest';
import { fuzzMetadata } from '../../support/metadata-fuzzer/fuzz-metadata.ts';

/** Seeds of runs that found something once, and one of no meaning; `scripts/fuzz-metadata.ts` runs for as long as wanted. */
const seeds = [20261125];

describe('changed metadata', () => {
  test.each(seeds)('500 files of seed %i break no promise', { timeout: 120_000 }, (seed) => {
    expect(fuzzMetadata({ seed, isOver: () => true }).failure).toBeNull();
  });
});
