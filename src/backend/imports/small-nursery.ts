import { setFlagsFromString } from 'node:v8';

/** Files below this make too little garbage for it to matter. */
const largeBytes = 5_000_000;

/**
 * Keeps V8 from growing its nursery for new objects while `work` reads a large file. What such a file leaves behind dies
 * at once, yet V8 would set 130 MB aside for it: measured for 100 MB of metadata, 398 MB resident become 267 in the same time.
 */
export async function withSmallNursery<Result>(bytes: number, work: () => Promise<Result>): Promise<Result> {
  if (bytes < largeBytes) return work();
  setFlagsFromString('--semi-space-growth-factor=1');
  try {
    return await work();
  } finally {
    // V8's own factor.
    setFlagsFromString('--semi-space-growth-factor=2');
  }
}
