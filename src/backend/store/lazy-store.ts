import type { Outcome } from '../../contract/outcome.ts';
import type { Store } from '../ports.ts';
import { ProblemError } from '../problem-error.ts';

/**
 * A store that is opened, and held, only when something is read or written: terminal commands that need no profile
 * then run beside an open window. A Problem in opening becomes the Problem of the call that needed it.
 */
export function createLazyStore(path: string, open: () => Outcome<Store>): Store {
  let opened: Store | null = null;
  const store = (): Store => {
    if (opened !== null) return opened;
    const outcome = open();
    if (!outcome.ok) throw new ProblemError(outcome.problem);
    opened = outcome.value;
    return opened;
  };
  return {
    path,
    get notices() {
      return opened?.notices ?? [];
    },
    read: () => store().read(),
    write: (state) => store().write(state),
    close: () => opened?.close(),
  };
}
