/** Opens a port on 127.0.0.1 and, where the machine has IPv6, on ::1: `localhost` can mean either. */
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { KeyPair } from '../sign-in-test/local-keys.ts';

export interface ListenOptions {
  /** Tried in this order; 0 takes any free port. */
  readonly portsToTry: readonly number[];
  /** The certificate for https, or null for http. */
  readonly tls: KeyPair | null;
  readonly onRequest: RequestListener;
}

export interface LoopbackListener {
  readonly port: number;
  /** Lets answers that are under way finish, for at most a second. */
  readonly close: () => Promise<void>;
}

/** Gives the listener on the first free port, or null when all are taken. */
export async function listenLoopback(options: ListenOptions): Promise<LoopbackListener | null> {
  for (const port of options.portsToTry) {
    const listener = await listenOn(port, options);
    if (listener !== null) return listener;
  }
  return null;
}

async function listenOn(port: number, options: ListenOptions): Promise<LoopbackListener | null> {
  const ipv4 = createServer(options);
  if ((await listen(ipv4, port, '127.0.0.1')) !== 'listening') return null;
  const actual = (ipv4.address() as AddressInfo).port;
  const ipv6 = createServer(options);
  const result = await listen(ipv6, actual, '::1');
  if (result === 'taken') {
    await closeServer(ipv4);
    return null;
  }
  const servers = result === 'listening' ? [ipv4, ipv6] : [ipv4];
  return {
    port: actual,
    close: async () => {
      await Promise.all(servers.map((server) => closeServer(server)));
    },
  };
}

function createServer({ tls, onRequest }: ListenOptions): Server {
  const limits = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000 };
  const server =
    tls === null
      ? createHttpServer(limits, onRequest)
      : createHttpsServer({ ...limits, key: tls.privateKeyPem, cert: tls.certificatePem }, onRequest);
  server.maxConnections = 64;
  return server;
}

function listen(server: Server, port: number, host: string): Promise<'listening' | 'taken' | 'unavailable'> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('unavailable');
      else reject(error);
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      server.on('error', () => undefined);
      resolve('listening');
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), 1000);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
