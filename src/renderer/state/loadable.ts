import type { Outcome, Problem } from '../../contract/outcome.ts';

/** Something that is asked for: on its way, here, or refused with a sentence. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem };

export const loading: Loadable<never> = { state: 'loading' };

/** Turns the answer of a call into what a screen shows. */
export function toLoadable<T>(outcome: Outcome<T>): Loadable<T> {
  return outcome.ok
    ? { state: 'ready', value: outcome.value }
    : { state: 'failed', problem: outcome.problem };
}

/** The value when it is here, else null. */
export function readyValue<T>(loadable: Loadable<T> | undefined): T | null {
  return loadable?.state === 'ready' ? loadable.value : null;
}
