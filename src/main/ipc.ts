import type { Client } from '../contract/client.ts';
import type { BackendEvent } from '../contract/events.ts';
import type { OperationName } from '../contract/operations.ts';
import { fail, type Outcome } from '../contract/outcome.ts';

export interface IpcSender {
  /** Null when the frame has gone. */
  readonly senderFrame: { readonly url: string } | null;
}

/** The part of Electron's ipcMain that is used. */
export interface MainIpc {
  handle(
    channel: string,
    handler: (event: IpcSender, name: unknown, input: unknown) => Promise<Outcome<unknown>>,
  ): void;
}

export interface IpcOptions {
  readonly client: Client;
  readonly ipc: MainIpc;
  /** Whether the call comes from the main frame of our own window, showing our own page. */
  readonly isTrusted: (event: IpcSender) => boolean;
  readonly send: (channel: string, event: BackendEvent) => void;
}

/** Connects the contract to Electron's IPC: one channel for calls, one for events. */
export function connectIpc({ client, ipc, isTrusted, send }: IpcOptions): void {
  ipc.handle('sso-preflight:call', async (event, name, input) => {
    if (!isTrusted(event)) return fail('refused', 'Only the window of SSO Preflight may call this.');
    if (typeof name !== 'string') return fail('unknown-operation', 'An operation is named by text.');
    return client.call(name as OperationName, input as never);
  });
  client.subscribe((event) => send('sso-preflight:event', event));
}
