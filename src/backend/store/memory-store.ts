import type { Store, StoredState } from '../ports.ts';

/** A store that forgets: for the demo journey and for tests. */
export function createMemoryStore(): Store {
  let state: StoredState = { version: 1, profiles: [] };
  return {
    path: '(not kept)',
    notices: [],
    read: () => state,
    write: (next) => {
      state = next;
    },
    close: () => undefined,
  };
}
