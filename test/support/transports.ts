/** The ways to reach a backend from another process, each through the shell's own code, for the contract suite. */
import { EventEmitter } from 'node:events';
import type { Client } from '../../src/contract/client.ts';
import type { Outcome } from '../../src/contract/outcome.ts';
import { connectIpc, type IpcSender, type MainIpc } from '../../src/main/ipc.ts';
import { createIpcClient, type RendererIpc } from '../../src/preload/ipc-client.ts';
import { createHttpClient } from '../../src/renderer/client/http-client.ts';
import { serve } from '../../src/web/serve.ts';
import { openLoopbackSession } from './loopback-client.ts';

export interface Transport {
  readonly client: Client;
  readonly close: () => Promise<void>;
}

export const transports = {
  ipc: (backend: Client): Promise<Transport> => Promise.resolve(connectPair(backend)),
  http: connectHttp,
} as const;

type CallHandler = Parameters<MainIpc['handle']>[1];

/** Electron's two ends without Electron: what passes is cloned as Electron clones it, so a function or a class would fail. */
function connectPair(backend: Client): Transport {
  const wire = new EventEmitter();
  const mainFrame: IpcSender = { senderFrame: { url: 'sso-preflight://app/' } };
  let handler: CallHandler | null = null;
  connectIpc({
    client: backend,
    ipc: {
      handle: (_channel, given) => {
        handler = given;
      },
    },
    isTrusted: (event) => event === mainFrame,
    send: (channel, event) => wire.emit(channel, {}, structuredClone(event)),
  });
  const renderer: RendererIpc = {
    invoke: async (_channel, name, input) => {
      const outcome: Outcome<unknown> | undefined = await handler?.(mainFrame, name, structuredClone(input));
      return structuredClone(outcome);
    },
    on: (channel, listener) => wire.on(channel, listener),
    removeListener: (channel, listener) => wire.removeListener(channel, listener),
  };
  return { client: createIpcClient(renderer), close: () => Promise.resolve() };
}

async function connectHttp(backend: Client): Promise<Transport> {
  const server = await serve({ client: backend, rendererFolder: '/nowhere', port: 0 });
  const { baseUrl, send } = await openLoopbackSession(server);
  return {
    client: createHttpClient({ baseUrl, send, ready: Promise.resolve() }),
    close: () => server.close(),
  };
}
