import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HttpCall {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** PEM of the authority to trust for https. */
  readonly ca?: string;
}

/** One request without redirects and with any header, Host included, which `fetch` does not allow. */
export function send(
  url: string,
  { method = 'GET', headers = {}, body, ca }: HttpCall = {},
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const isSecure = url.startsWith('https:');
    const options = { method, headers, ...(ca === undefined ? {} : { ca }) };
    const call = isSecure ? httpsRequest(url, options) : httpRequest(url, options);
    call.once('error', reject);
    call.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    call.end(body);
  });
}

/** Posts a form as a browser does. */
export function postForm(
  url: string,
  fields: Readonly<Record<string, string>>,
  call: HttpCall = {},
): Promise<HttpAnswer> {
  return send(url, {
    ...call,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...call.headers },
    body: new URLSearchParams(fields).toString(),
  });
}
