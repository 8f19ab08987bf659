import type { Client } from '../contract/client.ts';
import type { BackendEvent } from '../contract/events.ts';

/** The part of Electron's ipcRenderer that is used. */
export interface RendererIpc {
  invoke(channel: string, ...args: readonly unknown[]): Promise<unknown>;
  on(channel: string, listener: (event: unknown, payload: BackendEvent) => void): unknown;
  removeListener(channel: string, listener: (event: unknown, payload: BackendEvent) => void): unknown;
}

/** The contract over Electron's IPC: two channels, nothing else passes. */
export function createIpcClient(ipc: RendererIpc): Client {
  return {
    call: ((name, input) => ipc.invoke('sso-preflight:call', name, input)) as Client['call'],
    subscribe: (listener) => {
      const forward = (_: unknown, event: BackendEvent): void => listener(event);
      ipc.on('sso-preflight:event', forward);
      return () => void ipc.removeListener('sso-preflight:event', forward);
    },
  };
}
