import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../contract/client.ts';
import type { OperationName } from '../contract/operations.ts';
import type { Context } from './context.ts';
import { createDemoIdp } from './demo-idp/demo-idp.ts';
import type { TemporaryBackend } from './demo-idp/run-demo.ts';
import { dispatch } from './dispatch.ts';
import { createEventHub } from './event-hub.ts';
import type { Handlers } from './handler.ts';
import { appHandlers } from './handlers/app.ts';
import { certificateHandlers } from './handlers/certificate.ts';
import { cutoverHandlers } from './handlers/cutover.ts';
import { demoHandlers } from './handlers/demo.ts';
import { guideHandlers } from './handlers/guide.ts';
import { metadataHandlers } from './handlers/metadata.ts';
import { profileHandlers } from './handlers/profile.ts';
import { reportHandlers } from './handlers/report.ts';
import { responseHandlers } from './handlers/response.ts';
import { signInTestHandlers } from './handlers/sign-in-test.ts';
import { usersHandlers } from './handlers/users.ts';
import { describeError } from './log/describe-error.ts';
import type { Ports } from './ports.ts';
import { createProfileBook } from './profiles/profile-book.ts';
import { createLocalKeys } from './sign-in-test/local-keys.ts';
import { createSignInTests } from './sign-in-test/sign-in-tests.ts';
import { createMemoryStore } from './store/memory-store.ts';

/** The whole product behind one interface; a shell carries its calls and events. */
export interface Backend extends Client {
  /** Stops every listener and gives up the store. */
  close(): Promise<void>;
}

/** Every operation has its handler, or this does not compile. */
const handlers: Handlers<OperationName> = {
  ...appHandlers,
  ...profileHandlers,
  ...metadataHandlers,
  ...certificateHandlers,
  ...guideHandlers,
  ...responseHandlers,
  ...signInTestHandlers,
  ...usersHandlers,
  ...cutoverHandlers,
  ...reportHandlers,
  ...demoHandlers,
};

/** Puts the backend together from what the shell gives it. Opens nothing by itself. */
export function createBackend(ports: Ports): Backend {
  return createClient(createContext(ports));
}

function createContext(ports: Ports): Context {
  const hub = createEventHub((error) => ports.log(`${ports.now()} listener failed: ${describeError(error)}`));
  const profiles = createProfileBook(ports, () => hub.send({ type: 'profiles.changed' }));
  const keys = createLocalKeys(ports.dataFolder, ports.now);
  return {
    ports,
    hub,
    profiles,
    keys,
    signInTests: createSignInTests({ ports, hub, profiles, keys }),
    demo: createDemoIdp(ports),
    openTemporaryBackend: () => openTemporaryBackend(ports),
  };
}

function createClient(context: Context): Backend {
  return {
    call: (name, input) => dispatch({ handlers, context }, name, input),
    subscribe: (listener) => context.hub.subscribe(listener),
    close: async () => {
      await Promise.all([context.signInTests.close(), context.demo.close()]);
      context.ports.store.close();
    },
  };
}

/** Same clock and log, but a store that forgets, a folder that goes, and any free port. */
function openTemporaryBackend(ports: Ports): TemporaryBackend {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sso-preflight-demo-'));
  const context = createContext({
    ...ports,
    store: createMemoryStore(),
    dataFolder,
    loopback: { httpPorts: [0], httpsPorts: [0], deadlineSeconds: 60 },
  });
  const client = createClient(context);
  return {
    ...client,
    demo: context.demo,
    close: async () => {
      await client.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
