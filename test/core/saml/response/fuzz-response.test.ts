import { expect, test } from 'vitest';
import seeds from '../../../fixtures/fuzz-seeds.json' with { type: 'json' };
import { runFuzzer } from '../../../support/response-fuzzer/run-fuzzer.ts';

/** The seeds that are kept: `node scripts/fuzz-response.ts` looks further, and a seed that finds something is entered there. */
test.each(seeds.seeds)(
  'no mutant of seed %i is accepted that changes what was signed or is read',
  {
    timeout: 60_000,
  },
  (seed) => {
    const report = runFuzzer({ seed, isOver: (iteration) => iteration >= seeds.iterations });
    expect(report.failures).toEqual([]);
    expect(report.iterations).toBe(seeds.iterations);
    // Both kinds occur, so that neither half of the judgement is idle.
    expect(report.refused).toBeGreaterThan(seeds.iterations / 2);
    expect(report.ignorable).toBeGreaterThan(0);
  },
);
