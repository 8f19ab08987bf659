/**
 * Fetches one document from an address that the admin asked for: the server's certificate is checked, and size, time
 * and redirects have limits. Nothing of ours goes along: no cookie, no referrer, no name.
 */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import * as tls from 'node:tls';
import { refuse } from '../problem-error.ts';
import { checkAddress, checkRedirect } from './check-address.ts';
import { describeFetchError } from './describe-fetch-error.ts';

export interface FetchLimits {
  readonly maxBytes: number;
  readonly maxRedirects: number;
  readonly timeoutMilliseconds: number;
}

export interface FetchedDocument {
  readonly bytes: Buffer;
  /** After redirects. */
  readonly address: string;
}

export const metadataFetchLimits: FetchLimits = {
  maxBytes: 100_000_000,
  maxRedirects: 5,
  timeoutMilliseconds: 30_000,
};

/** Refuses with `bad-input` what is no address to fetch from, and with `unreachable` what does not answer. */
export async function fetchDocument(address: string, limits: FetchLimits): Promise<FetchedDocument> {
  const signal = AbortSignal.timeout(limits.timeoutMilliseconds);
  let url = checkAddress(address);
  for (let redirects = 0; redirects <= limits.maxRedirects; redirects += 1) {
    const response = await send(url, signal);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (status < 300 || status >= 400 || location === undefined) {
      if (status === 200)
        return {
          bytes: await readBody(response, { url, signal, maxBytes: limits.maxBytes }),
          address: url.href,
        };
      response.destroy();
      return refuse(
        'unreachable',
        `${url.host} answered with HTTP ${status} instead of a document. Check the address.`,
      );
    }
    response.destroy();
    url = checkRedirect(url, location);
  }
  return refuse(
    'unreachable',
    `${url.host} redirects more than ${limits.maxRedirects} times. Use the final address.`,
  );
}

function send(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { accept: 'application/samlmetadata+xml, application/xml, text/xml, */*;q=0.5' };
    const request =
      url.protocol === 'https:'
        ? httpsRequest(url, { headers, signal, agent: false, ca: trustedAuthorities() })
        : httpRequest(url, { headers, signal, agent: false });
    request.once('error', (error) => reject(describeFetchError(error, url)));
    request.once('response', resolve);
    request.end();
  });
}

/** What Node brings and what this machine trusts besides, such as a company's own authority. */
function trustedAuthorities(): string[] {
  const system = 'getCACertificates' in tls ? tls.getCACertificates('system') : [];
  return [...tls.rootCertificates, ...system];
}

interface BodyReading {
  readonly url: URL;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

async function readBody(response: IncomingMessage, { url, signal, maxBytes }: BodyReading): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    // An answer that is cut off by our own deadline looks like a broken connection.
    throw describeFetchError(signal.aborted ? signal.reason : error, url);
  }
  if (size > maxBytes)
    return refuse('bad-input', `The document is larger than ${maxBytes / 1_000_000} MB, so it was not read.`);
  return Buffer.concat(chunks);
}
