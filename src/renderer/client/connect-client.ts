import type { Client } from '../../contract/client.ts';
import { createHttpClient } from './http-client.ts';
import { openSession, sendWithKey } from './open-session.ts';

declare global {
  interface Window {
    /** Exposed by Electron's preload; absent in a browser. */
    readonly ssoPreflight?: Client;
  }
}

/** The only place that knows shells exist: IPC where the preload has put it, else loopback HTTP. Never rejects. */
export function connectClient(): Client {
  const ipc = window.ssoPreflight;
  if (ipc !== undefined) return withoutRejections(ipc);
  return createHttpClient({ baseUrl: '', send: sendWithKey, ready: openSession() });
}

/** Electron's IPC rejects when the main process has gone or an answer cannot be copied. */
function withoutRejections(client: Client): Client {
  return {
    subscribe: (listener) => client.subscribe(listener),
    call: (name, input) =>
      client.call(name, input).catch(() => ({
        ok: false,
        problem: {
          code: 'unreachable',
          message: 'SSO Preflight does not answer. Close its window and start it again.',
        },
      })),
  };
}
