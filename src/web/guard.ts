/**
 * Who may call the loopback API: one pure function over one plain request. Every web page that the admin has open
 * can send requests to 127.0.0.1, so being on this machine proves nothing.
 */

export interface GuardedRequest {
  readonly method: string;
  /** Path without query, as sent; never decoded. */
  readonly path: string;
  readonly host: string | null;
  readonly origin: string | null;
  readonly secFetchSite: string | null;
  readonly contentType: string | null;
  readonly hasSession: boolean;
}

export type GuardDecision =
  | { readonly action: 'static' }
  | { readonly action: 'open-session' }
  | { readonly action: 'events' }
  | { readonly action: 'call'; readonly operation: string }
  | { readonly action: 'refuse'; readonly status: 401 | 403 | 404 | 405 | 415; readonly message: string };

const operationPath = /^\/api\/([A-Za-z]{1,40}\.[A-Za-z]{1,40})$/;

/** Decides what a request may do. `port` is the one we listen on. */
export function guardRequest(request: GuardedRequest, port: number): GuardDecision {
  // A name that resolves to 127.0.0.1 (DNS rebinding) arrives with that name as its Host.
  if (request.host !== `127.0.0.1:${port}`)
    return refuse(403, 'This address is served under its own name only. Open the address from the terminal.');
  if (request.path === '/session') return guardSession(request, port);
  if (request.path === '/api/events') return guardEvents(request, port);
  if (request.path.startsWith('/api')) return guardCall(request, port);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Pages are read with GET.');
  return { action: 'static' };
}

function guardSession(request: GuardedRequest, port: number): GuardDecision {
  if (request.method !== 'POST') return refuse(405, 'A session is opened with POST.');
  return refuseForeign(request, port, true) ?? refuseContent(request) ?? { action: 'open-session' };
}

function guardEvents(request: GuardedRequest, port: number): GuardDecision {
  if (request.method !== 'GET') return refuse(405, 'Events are read with GET.');
  // Browsers leave Origin out of a same-origin GET.
  return refuseForeign(request, port, false) ?? refuseStranger(request) ?? { action: 'events' };
}

function guardCall(request: GuardedRequest, port: number): GuardDecision {
  if (request.method !== 'POST') return refuse(405, 'Operations are called with POST.');
  const refusal = refuseForeign(request, port, true) ?? refuseStranger(request) ?? refuseContent(request);
  if (refusal !== null) return refusal;
  const operation = operationPath.exec(request.path)?.[1];
  return operation === undefined ? refuse(404, 'There is no such operation.') : { action: 'call', operation };
}

/** Same origin, not same site: other ports of 127.0.0.1 are other programs. */
function refuseForeign(request: GuardedRequest, port: number, needsOrigin: boolean): GuardDecision | null {
  const isOwnOrigin = request.origin === `http://127.0.0.1:${port}`;
  const isOriginRight = isOwnOrigin || (!needsOrigin && request.origin === null);
  const isSiteRight = request.secFetchSite === null || request.secFetchSite === 'same-origin';
  return isOriginRight && isSiteRight ? null : refuse(403, 'Another page may not call this one.');
}

function refuseStranger(request: GuardedRequest): GuardDecision | null {
  return request.hasSession
    ? null
    : refuse(401, 'This page has no session. Open the whole address that the terminal shows.');
}

/** A form can send other types across origins without asking first; JSON it cannot. */
function refuseContent(request: GuardedRequest): GuardDecision | null {
  const mediaType = request.contentType?.split(';')[0]?.trim().toLowerCase();
  return mediaType === 'application/json' ? null : refuse(415, 'Only application/json is read here.');
}

function refuse(status: 401 | 403 | 404 | 405 | 415, message: string): GuardDecision {
  return { action: 'refuse', status, message };
}
