import { setImmediate as breathe } from 'node:timers/promises';
import type { EventHub } from '../event-hub.ts';
import { refuse } from '../problem-error.ts';

/** One import that may take a while: how far it is can be seen, and it can be given up. */
export interface ImportJob<Result> {
  /** Chosen by the caller, who cancels by it; null when nobody wants to. */
  readonly jobId: string | null;
  /** Yields the number of entities read so far. */
  readonly steps: Generator<number, Result>;
}

export interface ImportJobs {
  /** Runs to the end, letting everything else in the process take its turn; refuses when it was cancelled. */
  run<Result>(job: ImportJob<Result>): Promise<Result>;
  /** False when no such job runs. */
  cancel(jobId: string): boolean;
}

/** Longer without a breath is felt in the window. */
const breathAfterMs = 30;
/** Shorter jobs show nothing: a message that flashes past helps nobody. */
const quietMs = 400;
const eventEveryMs = 150;

/** Jobs live as long as their call; nothing is kept of them. */
export function createImportJobs(hub: EventHub): ImportJobs {
  const running = new Set<string>();
  return {
    run: async ({ jobId, steps }) => {
      if (jobId !== null) running.add(jobId);
      const startedAt = performance.now();
      let breathedAt = startedAt;
      let toldAt = startedAt + quietMs - eventEveryMs;
      try {
        for (;;) {
          const step = steps.next();
          if (step.done === true) return step.value;
          if (performance.now() - breathedAt < breathAfterMs) continue;
          await breathe();
          breathedAt = performance.now();
          if (jobId !== null && !running.has(jobId))
            refuse('refused', 'The import was cancelled. Nothing was changed.');
          if (breathedAt - toldAt < eventEveryMs) continue;
          toldAt = breathedAt;
          hub.send({ type: 'metadata.progress', jobId, entities: step.value });
        }
      } finally {
        if (jobId !== null) running.delete(jobId);
      }
    },
    cancel: (jobId) => running.delete(jobId),
  };
}
