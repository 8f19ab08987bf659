import type { LoopbackSettings } from '../ports.ts';

/** Every other port, so that a taken http port never takes the first https one. */
function everyOther(first: number): readonly number[] {
  return [0, 2, 4, 6, 8].map((step) => first + step);
}

/** Ports 47810 and 47811, else the next free ones; five minutes to sign in. */
export const defaultLoopbackSettings: LoopbackSettings = {
  httpPorts: everyOther(47_810),
  httpsPorts: everyOther(47_811),
  deadlineSeconds: 300,
};
