/** Walks a sign-in at the demo as a browser would, without one: follows redirects and sends forms, on this machine only. */

const maxHops = 10;
const timeoutMilliseconds = 10_000;

interface Hop {
  readonly url: string;
  readonly body: URLSearchParams | null;
}

/** Gives the last page's HTML. Throws when a hop leads off this machine or the way does not end. */
export async function walkSignIn(startUrl: string): Promise<string> {
  let hop: Hop = { url: startUrl, body: null };
  for (let count = 0; count < maxHops; count += 1) {
    if (new URL(hop.url).hostname !== '127.0.0.1') throw new Error('The demo sign-in led off this machine.');
    const response = await fetch(hop.url, {
      method: hop.body === null ? 'GET' : 'POST',
      body: hop.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    const html = await response.text();
    const next = nextHop(hop.url, response.headers.get('location'), html);
    if (next === null) return html;
    hop = next;
  }
  throw new Error('The demo sign-in did not end.');
}

function nextHop(url: string, location: string | null, html: string): Hop | null {
  if (location !== null) return { url: new URL(location, url).href, body: null };
  const action = /<form method="post" action="([^"]*)">/.exec(html)?.[1];
  if (action === undefined) return null;
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  const pairs = fields.map(([, name = '', value = '']) => [unescapeHtml(name), unescapeHtml(value)]);
  return { url: new URL(unescapeHtml(action), url).href, body: new URLSearchParams(pairs) };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescapeHtml(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => entities[name] ?? '');
}
