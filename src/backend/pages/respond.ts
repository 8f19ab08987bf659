import type { ServerResponse } from 'node:http';
import { type Page, renderPage } from './render-page.ts';

/** Sends a page and ends the connection: these listeners live for one sign-in and must be able to close. */
export function respondPage(response: ServerResponse, status: number, page: Page): void {
  const { html, headers } = renderPage(page);
  response.writeHead(status, { ...headers, connection: 'close' });
  response.end(html);
}

/** Sends the browser on. No referrer: the address it comes from holds a token. */
export function respondRedirect(response: ServerResponse, location: string): void {
  response.writeHead(302, {
    location,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    connection: 'close',
  });
  response.end();
}

/** Sends SAML metadata. */
export function respondMetadata(response: ServerResponse, xml: string): void {
  response.writeHead(200, {
    'content-type': 'application/samlmetadata+xml; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(xml);
}
