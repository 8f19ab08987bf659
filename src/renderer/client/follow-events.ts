import type { BackendEvent } from '../../contract/events.ts';
import type { HttpClientOptions } from './http-client.ts';

/** Milliseconds between attempts: soon at first, never more than 5 s apart. */
const retryDelays = [250, 500, 1000, 2000, 5000] as const;

/**
 * Reads the event stream with fetch, not EventSource, which gives up for good on a refusal. After a gap the listener
 * is told to read everything again, since what happened meanwhile is lost.
 */
export function followEvents(
  options: HttpClientOptions,
  listener: (event: BackendEvent) => void,
): () => void {
  const stop = new AbortController();
  void follow(options, listener, stop.signal);
  return () => stop.abort();
}

async function follow(
  options: HttpClientOptions,
  listener: (event: BackendEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  let wasConnected = false;
  while (!signal.aborted) {
    try {
      await options.ready;
      const response = await options.send(`${options.baseUrl}/api/events`, { signal });
      if (response.ok && response.body !== null) {
        failures = 0;
        if (wasConnected) listener({ type: 'profiles.changed' });
        wasConnected = true;
        await readStream(response.body, listener);
      }
    } catch {
      // The server has gone or the subscription has ended; the loop tells which.
    }
    await pause(retryDelays[Math.min(failures, retryDelays.length - 1)] ?? 5000, signal);
    failures += 1;
  }
}

/** Reads `data:` lines until the stream ends (HTML standard, section 9.2.6). */
async function readStream(
  body: ReadableStream<Uint8Array>,
  listener: (event: BackendEvent) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) listener(JSON.parse(line.slice(6)));
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
