/** The form fields of a POST to the ACS URL. */
export interface PostedResponse {
  /** The value of SAMLResponse, or its XML where a recording holds that only. */
  readonly response: string;
  /** Null when the form had no RelayState. */
  readonly relayState: string | null;
}

const maxValues = 2_000_000;

/**
 * The last response in a form body or in a recording, whatever its shape: HAR (`{name, value}` pairs or the body's text),
 * SAML-tracer (`[name, value]` pairs, or the decoded XML), or plain fields. Null when there is none.
 */
export function findPostedResponse(recording: unknown): PostedResponse | null {
  let last: PostedResponse | null = null;
  let lastXml: PostedResponse | null = null;
  for (const value of valuesOf(recording)) {
    const fields = typeof value === 'string' ? fieldsOfForm(value) : fieldsOf(value);
    const response = fields.get('SAMLResponse') ?? '';
    if (response.trim() !== '') last = { response, relayState: fields.get('RelayState') ?? null };
    if (typeof value === 'string' && /^\s*<([\w.-]+:)?Response[\s>]/.test(value))
      lastXml = { response: value, relayState: null };
  }
  return last ?? lastXml;
}

/** Every value of a recording, in its order. */
function* valuesOf(recording: unknown): Generator<unknown> {
  const pending: unknown[] = [recording];
  for (let seen = 0; pending.length > 0 && seen < maxValues; seen += 1) {
    const value = pending.pop();
    yield value;
    if (typeof value !== 'object' || value === null) continue;
    for (const child of Object.values(value).toReversed() as unknown[]) pending.push(child);
  }
}

/**
 * `application/x-www-form-urlencoded`, but with a bare plus sign left as it is: base64 has plus signs and no spaces, and
 * what was copied is often decoded in part.
 */
function fieldsOfForm(body: string): ReadonlyMap<string, string> {
  if (!body.includes('SAMLResponse=')) return new Map();
  const pairs = body.slice(body.indexOf('?') + 1).split('&');
  return new Map(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.trim().split('=');
      return [name, decode(value.join('='), name === 'SAMLResponse')];
    }),
  );
}

function decode(value: string, keepsPlus: boolean): string {
  try {
    return decodeURIComponent(keepsPlus ? value : value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

/** Named fields of one object or list: `{SAMLResponse: …}`, `[{name, value}, …]`, `[[name, value], …]`. */
function fieldsOf(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.flatMap(pairOf)
    : Object.entries(value);
  return new Map(entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string'));
}

function pairOf(item: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(item) && typeof item[0] === 'string') return [[item[0], item[1]]];
  if (
    typeof item === 'object' &&
    item !== null &&
    'name' in item &&
    'value' in item &&
    typeof item.name === 'string'
  )
    return [[item.name, item.value]];
  return [];
}
