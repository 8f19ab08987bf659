/**
 * Measures several subjects side by side: each round runs every subject once, in an order that rotates, so that a
 * slow moment of the machine falls on all of them alike. Medians are reported, because a mean follows the worst run.
 */
export interface Subject {
  readonly name: string;
  /** One unit of work. It throws when the subject does not do the job, so that a refusal is never timed as speed. */
  readonly run: () => unknown;
}

export interface Measurement {
  readonly name: string;
  /** Milliseconds per unit of work. */
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

export interface MeasureOptions {
  readonly rounds: number;
  /** How long one subject's turn lasts at least, in milliseconds. */
  readonly turnMs: number;
  readonly warmUpMs: number;
}

/** Enough for a stable median of work that takes milliseconds. */
export const steadyOptions: MeasureOptions = { rounds: 21, turnMs: 25, warmUpMs: 800 };

/** Gives one measurement a subject, in the order given. */
export async function measureSideBySide(
  subjects: readonly Subject[],
  options: MeasureOptions = steadyOptions,
): Promise<readonly Measurement[]> {
  const turns: { subject: Subject; count: number; samples: number[] }[] = [];
  for (const subject of subjects) turns.push({ subject, count: await warmUp(subject, options), samples: [] });
  for (let round = 0; round < options.rounds; round += 1) {
    const shift = round % turns.length;
    for (const turn of [...turns.slice(shift), ...turns.slice(0, shift)])
      turn.samples.push((await timeRuns(turn.subject, turn.count)) / turn.count);
  }
  return turns.map(({ subject, samples }) => summarise(subject.name, samples));
}

/** Runs the subject until the engine has compiled it; gives how many runs fill one turn. */
async function warmUp(subject: Subject, options: MeasureOptions): Promise<number> {
  let runs = 0;
  let elapsed = 0;
  while (elapsed < options.warmUpMs) {
    elapsed += await timeRuns(subject, 1);
    runs += 1;
  }
  return Math.max(1, Math.ceil((options.turnMs * runs) / elapsed));
}

async function timeRuns(subject: Subject, count: number): Promise<number> {
  const start = performance.now();
  for (let run = 0; run < count; run += 1) {
    const result = subject.run();
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}

function summarise(name: string, samples: readonly number[]): Measurement {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { name, median: at(0.5), p10: at(0.1), p90: at(0.9) };
}

/** One table: time per unit, spread, and how many times the first subject's time each takes. */
export function printTable(title: string, measurements: readonly Measurement[]): void {
  const reference = measurements[0]?.median ?? Number.NaN;
  const width = Math.max(...measurements.map(({ name }) => name.length));
  console.log(`\n${title}`);
  for (const { name, median, p10, p90 } of measurements) {
    const time = `${formatMs(median).padStart(10)} (${formatMs(p10)} to ${formatMs(p90)})`;
    console.log(`  ${name.padEnd(width)}  ${time.padEnd(38)} ${(median / reference).toFixed(2)} x`);
  }
}

function formatMs(ms: number): string {
  return ms >= 1 ? `${ms.toFixed(ms >= 100 ? 0 : 2)} ms` : `${(ms * 1000).toFixed(0)} us`;
}
