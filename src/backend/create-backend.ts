import type { Client } from '../contract/client.ts';
import type { OperationName } from '../contract/operations.ts';
import type { Context } from './context.ts';
import { dispatch } from './dispatch.ts';
import { createEventHub } from './event-hub.ts';
import type { Handlers } from './handler.ts';
import { appHandlers } from './handlers/app.ts';
import { profileHandlers } from './handlers/profile.ts';
import { describeError } from './log/describe-error.ts';
import type { Ports } from './ports.ts';
import { createProfileBook } from './profiles/profile-book.ts';

/** The whole product behind one interface; a shell carries its calls and events. */
export interface Backend extends Client {
  /** Stops every listener and gives up the store. */
  close(): Promise<void>;
}

const handlers = { ...appHandlers, ...profileHandlers } as Handlers<OperationName>;

/** Puts the backend together from what the shell gives it. Opens nothing by itself. */
export function createBackend(ports: Ports): Backend {
  const hub = createEventHub((error) => ports.log(`${ports.now()} listener failed: ${describeError(error)}`));
  const context: Context = {
    ports,
    hub,
    profiles: createProfileBook(ports, () => hub.send({ type: 'profiles.changed' })),
  };
  return {
    call: (name, input) => dispatch({ handlers, context }, name, input),
    subscribe: (listener) => hub.subscribe(listener),
    close: async () => {
      ports.store.close();
    },
  };
}
