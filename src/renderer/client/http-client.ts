import type { Client } from '../../contract/client.ts';
import type { Outcome } from '../../contract/outcome.ts';
import { followEvents } from './follow-events.ts';

export interface HttpClientOptions {
  /** Empty for the page's own origin. */
  readonly baseUrl: string;
  /** The browser's fetch; a test adds the headers that a browser would. */
  readonly send: typeof fetch;
  /** Resolves once the session is open; calls wait for it. */
  readonly ready: Promise<unknown>;
}

/** The contract over loopback HTTP and server-sent events. Never rejects. */
export function createHttpClient({ baseUrl, send, ready }: HttpClientOptions): Client {
  const call = async (name: string, input: unknown): Promise<Outcome<unknown>> => {
    try {
      await ready;
      const response = await send(`${baseUrl}/api/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      return await readOutcome(response);
    } catch {
      return unreachable('SSO Preflight does not answer. Check that it still runs in its terminal.');
    }
  };
  return {
    call: call as Client['call'],
    subscribe: (listener) => followEvents({ baseUrl, send, ready }, listener),
  };
}

async function readOutcome(response: Response): Promise<Outcome<unknown>> {
  const body: unknown = await response.json();
  return isOutcome(body)
    ? body
    : unreachable('Something else answers at this address. Start SSO Preflight again.');
}

function isOutcome(body: unknown): body is Outcome<unknown> {
  return typeof body === 'object' && body !== null && ('value' in body || 'problem' in body);
}

function unreachable(message: string): Outcome<never> {
  return { ok: false, problem: { code: 'unreachable', message } };
}
