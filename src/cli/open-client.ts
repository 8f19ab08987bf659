import type { Backend } from '../backend/create-backend.ts';

export interface OpenClientOptions {
  /** ISO 8601; null = this machine's clock. */
  readonly now: string | null;
  readonly version: string;
  readonly log: (line: string) => void;
}

/** The backend in this process, loaded only when a command needs it, with a store that forgets. */
export async function openClient({ now, version, log }: OpenClientOptions): Promise<Backend> {
  const [{ createBackend }, { createMemoryStore }, { createNodePorts }, { locateDataFolder }] =
    await Promise.all([
      import('../backend/create-backend.ts'),
      import('../backend/store/memory-store.ts'),
      import('../backend/node-ports.ts'),
      import('../backend/data-folder.ts'),
    ]);
  const store = createMemoryStore();
  const ports = createNodePorts({ store, dataFolder: locateDataFolder(), version, log });
  return createBackend(now === null ? ports : { ...ports, now: () => now });
}
