import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalSite {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** A web site on 127.0.0.1 for as long as a test needs it. */
export function openSite(onRequest: RequestListener): Promise<LocalSite> {
  return new Promise((resolve) => {
    const server = createServer(onRequest);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
