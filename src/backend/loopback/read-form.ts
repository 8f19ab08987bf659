import type { IncomingMessage } from 'node:http';

export type FormReading =
  | { readonly ok: true; readonly form: URLSearchParams }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly message: string };

const maxBytes = 1_000_000;

/** Reads a form that a browser posted, at most 1 MB; the listener's own limits end a slow one. */
export async function readForm(request: IncomingMessage): Promise<FormReading> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded')
    return { ok: false, status: 415, message: 'This address takes only a form that a browser sends.' };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes)
        return { ok: false, status: 413, message: 'What was sent is larger than 1 MB, so it was not read.' };
      chunks.push(chunk);
    }
  } catch {
    return { ok: false, status: 400, message: 'What was sent did not arrive whole.' };
  }
  return { ok: true, form: new URLSearchParams(Buffer.concat(chunks).toString('utf8')) };
}

/** The one value of a field; null when it is missing or there twice, which no honest sender does. */
export function singleField(form: URLSearchParams, name: string): string | null {
  const values = form.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
}
