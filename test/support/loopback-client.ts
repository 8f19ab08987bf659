import type { WebServer } from '../../src/web/serve.ts';

/** What a browser sends from our own page, as fetch for tests. */
export interface LoopbackSession {
  readonly baseUrl: string;
  readonly cookie: string;
  /** Goes along in `x-sso-preflight-key`. */
  readonly key: string;
  readonly send: typeof fetch;
}

/** Opens a session with the address that the terminal shows, and gives a fetch that behaves as that page's. */
export async function openLoopbackSession(server: WebServer): Promise<LoopbackSession> {
  const [baseUrl = '', token = ''] = server.address.split('/#token=');
  const answer = await fetch(`${baseUrl}/session`, {
    method: 'POST',
    headers: { origin: baseUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { value } = (await answer.json()) as { readonly value: { readonly key: string } };
  const send: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    headers.set('x-sso-preflight-key', value.key);
    headers.set('sec-fetch-site', 'same-origin');
    if (init?.method === 'POST') headers.set('origin', baseUrl);
    return fetch(input, { ...init, headers });
  };
  return { baseUrl, cookie, key: value.key, send };
}
