/** The test service provider as a web site: metadata, the address that starts a sign-in, and the one that receives it. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isLoopbackHost } from '../loopback/is-loopback-host.ts';
import { readForm, singleField } from '../loopback/read-form.ts';
import type { Page } from '../pages/render-page.ts';
import { respondMetadata, respondPage, respondRedirect } from '../pages/respond.ts';
import type { SignOnRequest } from './sign-on-request.ts';

export const acsPath = '/saml/acs';
export const metadataPath = '/saml/metadata';

export interface ReceivedResponse {
  readonly xml: Uint8Array;
  readonly relayState: string | null;
}

export interface TestSiteParts {
  /** The port that a Host header must name; known once the listener is open. */
  readonly port: () => number | null;
  readonly startPath: string;
  readonly metadataXml: () => string;
  readonly startSignIn: () => SignOnRequest['delivery'];
  /** Judges the response and says what the browser shows; `afterwards` is called once that has been sent. */
  readonly receive: (received: ReceivedResponse) => { readonly page: Page; readonly afterwards: () => void };
  readonly onError: (error: unknown) => void;
}

/** Answers each request with a page in plain words, whatever comes. */
export function createTestSite(parts: TestSiteParts): RequestListener {
  return (request, response) => {
    route(request, response, parts).catch((error: unknown) => {
      parts.onError(error);
      if (response.headersSent) response.destroy();
      else respondPage(response, 500, sorry('Something went wrong', 'Start the sign-in test again.'));
    });
  };
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  parts: TestSiteParts,
): Promise<void> {
  if (!isLoopbackHost(request.headers.host, parts.port()))
    return respondPage(response, 421, sorry('Not this address', 'This page answers on this computer only.'));
  const path = (request.url ?? '/').split('?')[0];
  if (path === acsPath) return receiveResponse(request, response, parts);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return respondPage(response, 405, sorry('Not possible', 'Nothing can be sent to this address.'));
  if (path === metadataPath) return respondMetadata(response, parts.metadataXml());
  if (path === parts.startPath) return sendStart(response, parts.startSignIn());
  return respondPage(response, 404, sorry('Nothing here', 'Start the sign-in from SSO Preflight.'));
}

function sendStart(response: ServerResponse, start: SignOnRequest['delivery']): void {
  if (start.kind === 'redirect') respondRedirect(response, start.location);
  else respondPage(response, 200, start.page);
}

async function receiveResponse(
  request: IncomingMessage,
  response: ServerResponse,
  parts: TestSiteParts,
): Promise<void> {
  if (request.method !== 'POST') return respondPage(response, 405, notPosted);
  const reading = await readForm(request);
  if (!reading.ok)
    return respondPage(response, reading.status, sorry('Not a sign-in response', reading.message));
  const encoded = singleField(reading.form, 'SAMLResponse');
  if (encoded === null) return respondPage(response, 400, withoutResponse);
  // HTTP-POST carries plain base64 (SAML 2.0 Bindings, section 3.5.4); some senders wrap its lines.
  if (!isBase64(encoded)) return respondPage(response, 400, notBase64);
  const xml = Buffer.from(encoded, 'base64');
  const { page, afterwards } = parts.receive({ xml, relayState: singleField(reading.form, 'RelayState') });
  response.once('close', afterwards);
  respondPage(response, 200, page);
}

/** In two steps: one expression that allows white space anywhere takes minutes for a megabyte of it. */
function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text.replaceAll(/\s+/g, ''));
}

function sorry(title: string, message: string): Page {
  return { title, tone: 'stop', paragraphs: [message] };
}

const again = 'Nothing was judged; the sign-in test is still waiting. Return to SSO Preflight.';
const notPosted: Page = {
  title: 'The response must be posted',
  tone: 'stop',
  paragraphs: [
    'This address receives the response as an HTTP-POST, and the browser came without one. If your identity provider sent it here, switch its response binding to HTTP-POST.',
    again,
  ],
};
const withoutResponse: Page = {
  title: 'There was no SAML response in it',
  tone: 'stop',
  paragraphs: ['The form that arrived has no single SAMLResponse field.', again],
};
const notBase64: Page = {
  title: 'The response is not encoded as it must be',
  tone: 'stop',
  paragraphs: ['The SAMLResponse field must be base64; what arrived is something else.', again],
};
