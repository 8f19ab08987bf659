import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { indexRendererFiles } from '../backend/renderer-files.ts';
import type { Client } from '../contract/client.ts';
import { handleRequest, type WebContext } from './handle-request.ts';
import { respondRefusal } from './respond.ts';
import { createSessions } from './sessions.ts';

export interface WebServer {
  readonly port: number;
  /** The address for the terminal; its fragment never leaves the browser. */
  readonly address: string;
  /** An address for a browser that we open ourselves; it opens one session. */
  readonly makeOneTimeAddress: () => string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly client: Client;
  /** The built screens. */
  readonly rendererFolder: string;
  /** The wanted port; another free one when it is taken, any when 0. */
  readonly port: number;
}

/** Serves the screens and the API on 127.0.0.1 only. Rejects when no port can be had. */
export async function serve({ client, rendererFolder, port }: ServeOptions): Promise<WebServer> {
  const sessions = createSessions(
    () => randomBytes(32).toString('base64url'),
    () => performance.now(),
  );
  const files = indexRendererFiles(rendererFolder);
  let context: WebContext | null = null;
  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) => {
    if (context === null) return respondRefusal(response, 403, 'Not ready yet.');
    handleRequest(request, response, context).catch(() =>
      respondRefusal(response, 500, 'Something went wrong while answering. Try again.'),
    );
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000;
  const listeningPort = await listen(server, port);
  context = { client, sessions, files, port: listeningPort };
  const origin = `http://127.0.0.1:${listeningPort}`;
  return {
    port: listeningPort,
    address: `${origin}/#token=${sessions.addressToken}`,
    makeOneTimeAddress: () => `${origin}/#token=${sessions.makeOneTimeToken()}`,
    close: () => closeServer(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (port === 0 || error.code !== 'EADDRINUSE') reject(error);
      else resolve(listen(server, 0));
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Event streams never end by themselves.
    server.closeAllConnections();
  });
}
