import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RendererFile, securityHeaders } from '../backend/renderer-files.ts';
import type { Client } from '../contract/client.ts';
import type { OperationName } from '../contract/operations.ts';
import { guardRequest } from './guard.ts';
import { pushEvents } from './push-events.ts';
import { maxBodyBytes, readJsonBody } from './read-body.ts';
import { respondJson, respondRefusal } from './respond.ts';
import type { Sessions } from './sessions.ts';

export interface WebContext {
  readonly client: Client;
  readonly sessions: Sessions;
  readonly files: ReadonlyMap<string, RendererFile>;
  readonly port: number;
}

/** Serves one request of the browser shell; the decision is the guard's. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  context: WebContext,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const decision = guardRequest(describeRequest(request, path, context), context.port);
  switch (decision.action) {
    case 'refuse':
      return respondRefusal(response, decision.status, decision.message);
    case 'static':
      return serveFile(response, path, context);
    case 'events':
      return pushEvents(response, context.client);
    case 'open-session':
      return openSession(request, response, context);
    case 'call':
      return callOperation(request, response, { ...context, operation: decision.operation });
  }
}

function describeRequest(request: IncomingMessage, path: string, context: WebContext) {
  const { headers } = request;
  const secFetchSite = headers['sec-fetch-site'];
  const key = headers['x-sso-preflight-key'];
  return {
    method: request.method ?? '',
    path,
    host: headers.host ?? null,
    origin: headers.origin ?? null,
    secFetchSite: typeof secFetchSite === 'string' ? secFetchSite : null,
    contentType: headers['content-type'] ?? null,
    hasSession: readCookies(headers.cookie ?? '', cookieName(context.port)).some((cookie) =>
      context.sessions.isOpen({ cookie, key: typeof key === 'string' ? key : '' }),
    ),
  };
}

/** Cookies know no ports: the name keeps two running shells apart. */
function cookieName(port: number): string {
  return `sso-preflight-${port}`;
}

function readCookies(header: string, name: string): readonly string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

function serveFile(response: ServerResponse, path: string, context: WebContext): void {
  const file = context.files.get(path);
  if (file === undefined) {
    respondRefusal(response, 404, 'There is no such page.');
    return;
  }
  response.writeHead(200, { ...securityHeaders, 'content-type': file.mediaType });
  response.end(file.read());
}

async function openSession(
  request: IncomingMessage,
  response: ServerResponse,
  context: WebContext,
): Promise<void> {
  const body = await readJsonBody(request, 4096);
  if (!body.ok) return respondRefusal(response, body.status, body.message);
  const session = context.sessions.exchange(readToken(body.json));
  if (session === null)
    return respondRefusal(
      response,
      403,
      'This address is no longer valid. Open the one that the terminal shows.',
    );
  const cookie = `${cookieName(context.port)}=${session.cookie}; HttpOnly; SameSite=Strict; Path=/`;
  response.setHeader('set-cookie', cookie);
  respondJson(response, 200, { ok: true, value: { key: session.key } });
}

function readToken(json: unknown): string {
  return typeof json === 'object' && json !== null && 'token' in json && typeof json.token === 'string'
    ? json.token
    : '';
}

async function callOperation(
  request: IncomingMessage,
  response: ServerResponse,
  { client, operation }: WebContext & { readonly operation: string },
): Promise<void> {
  const body = await readJsonBody(request, maxBodyBytes);
  if (!body.ok) return respondRefusal(response, body.status, body.message);
  // The backend checks the name and the input; a shell does not look at them.
  respondJson(response, 200, await client.call(operation as OperationName, body.json as never));
}
