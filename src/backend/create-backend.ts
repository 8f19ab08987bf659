import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../contract/client.ts';
import type { Context } from './context.ts';
import type { TemporaryBackend } from './demo-idp/run-demo.ts';
import { dispatch } from './dispatch.ts';
import { createEventHub } from './event-hub.ts';
import type { HandlerLoaders } from './handler.ts';
import { createImportJobs } from './imports/import-jobs.ts';
import { describeError } from './log/describe-error.ts';
import type { Ports } from './ports.ts';
import { createProfileBook } from './profiles/profile-book.ts';
import { createServices } from './services/create-services.ts';
import { createMemoryStore } from './store/memory-store.ts';

/** The whole product behind one interface; a shell carries its calls and events. */
export interface Backend extends Client {
  /** Loads what first calls will need, for a shell that stays: they are then quick, and a new build cannot pull it away. */
  warmUp(): Promise<void>;
  /** Stops every listener and gives up the store. */
  close(): Promise<void>;
}

/** Every operation has its handler, or this does not compile. */
const handlers: HandlerLoaders = {
  app: async () => (await import('./handlers/app.ts')).appHandlers,
  profile: async () => (await import('./handlers/profile.ts')).profileHandlers,
  metadata: async () => (await import('./handlers/metadata.ts')).metadataHandlers,
  certificate: async () => (await import('./handlers/certificate.ts')).certificateHandlers,
  guide: async () => (await import('./handlers/guide.ts')).guideHandlers,
  sp: async () => (await import('./handlers/guide.ts')).guideHandlers,
  response: async () => (await import('./handlers/response.ts')).responseHandlers,
  signInTest: async () => (await import('./handlers/sign-in-test.ts')).signInTestHandlers,
  error: async () => (await import('./handlers/error.ts')).errorHandlers,
  message: async () => (await import('./handlers/message.ts')).messageHandlers,
  users: async () => (await import('./handlers/users.ts')).usersHandlers,
  cutover: async () => (await import('./handlers/cutover.ts')).cutoverHandlers,
  report: async () => (await import('./handlers/report.ts')).reportHandlers,
  demo: async () => (await import('./handlers/demo.ts')).demoHandlers,
};

/** Puts the backend together from what the shell gives it. Opens nothing by itself. */
export function createBackend(ports: Ports): Backend {
  return createClient(createContext(ports));
}

interface OpenContext {
  readonly context: Context;
  readonly closeServices: () => Promise<void>;
}

function createContext(ports: Ports): OpenContext {
  const hub = createEventHub((error) => ports.log(`${ports.now()} listener failed: ${describeError(error)}`));
  const profiles = createProfileBook(ports, () => hub.send({ type: 'profiles.changed' }));
  const { closeServices, ...services } = createServices({ ports, hub, profiles });
  const context = {
    ports,
    hub,
    imports: createImportJobs(hub),
    profiles,
    ...services,
    openTemporaryBackend: () => openTemporaryBackend(ports),
  };
  return { context, closeServices };
}

function createClient({ context, closeServices }: OpenContext): Backend {
  return {
    call: (name, input) => dispatch({ handlers, context }, name, input),
    subscribe: (listener) => context.hub.subscribe(listener),
    warmUp: async () => {
      const { ports, keys, signInTests, demo } = context;
      const loads = [...Object.values(handlers), keys, signInTests, demo].map(async (load) => load());
      // Whoever calls what could not be loaded is told then.
      await Promise.all(loads).catch((error: unknown) => ports.log(`${ports.now()} ${describeError(error)}`));
    },
    close: async () => {
      await closeServices();
      context.ports.store.close();
    },
  };
}

/** Same clock and log, but a store that forgets, a folder that goes, and any free port. */
function openTemporaryBackend(ports: Ports): TemporaryBackend {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sso-preflight-demo-'));
  const opened = createContext({
    ...ports,
    store: createMemoryStore(),
    dataFolder,
    loopback: { httpPorts: [0], httpsPorts: [0], deadlineSeconds: 60 },
  });
  const client = createClient(opened);
  return {
    ...client,
    demo: opened.context.demo,
    close: async () => {
      await client.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
