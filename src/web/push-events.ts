import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../backend/renderer-files.ts';
import type { Client } from '../contract/client.ts';

/** Keeps proxies and sleeping laptops from dropping a quiet stream, milliseconds. */
const heartbeatEvery = 15_000;

/** Pushes the backend's events as server-sent events until the browser goes away (HTML standard, section 9.2). */
export function pushEvents(response: ServerResponse, client: Client): void {
  response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(': connected\n\n');
  const unsubscribe = client.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatEvery);
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}
