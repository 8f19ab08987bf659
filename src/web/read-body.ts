import type { IncomingMessage } from 'node:http';

/** The contract's largest file, 140,000,000 characters of base64, with room for the JSON around it. */
export const maxBodyBytes = 145_000_000;

export type BodyReading =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly message: string };

/** Reads a JSON body of at most `maxBytes`; never throws. */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<BodyReading> {
  const tooLarge: BodyReading = {
    ok: false,
    status: 413,
    message: `The request is larger than ${Math.floor(maxBytes / 1_000_000)} MB.`,
  };
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) return tooLarge;
      chunks.push(chunk);
    }
  } catch {
    return { ok: false, status: 400, message: 'The request ended before it was complete.' };
  }
  return parseJson(chunks);
}

function parseJson(chunks: readonly Buffer[]): BodyReading {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { ok: true, json: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400, message: 'The request is not JSON.' };
  }
}
