/** One start or end tag and where it stands; `end` is after its `>`. */
export interface Tag {
  readonly kind: 'start' | 'end' | 'empty';
  /** Qualified name, as written. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const lessThan = 0x3c;

/**
 * The tags of an XML document in UTF-8, past comments, CDATA and processing instructions. It finds boundaries and
 * judges nothing: every part that is cut out by it goes through the XML reader afterwards, and so does the rest. Gives
 * null and ends where markup is not closed, and at a DOCTYPE.
 */
export function* scanTags(bytes: Buffer): Generator<Tag | null> {
  for (let at = bytes.indexOf(lessThan); at >= 0; ) {
    const next = bytes[at + 1];
    const skipped = next === 0x21 || next === 0x3f ? skipOther(bytes, at) : at;
    if (skipped === null) return yield null;
    if (skipped > at) {
      at = bytes.indexOf(lessThan, skipped);
      continue;
    }
    const tag = readTag(bytes, at);
    yield tag;
    if (tag === null) return;
    at = bytes.indexOf(lessThan, tag.end);
  }
}

/** After a comment, CDATA section or processing instruction; null for anything else that begins with `<!`. */
function skipOther(bytes: Buffer, at: number): number | null {
  const opening = bytes.toString('latin1', at, at + 9);
  if (opening.startsWith('<!--')) return after(bytes, '-->', at + 4);
  if (opening === '<![CDATA[') return after(bytes, ']]>', at + 9);
  return opening.startsWith('<?') ? after(bytes, '?>', at + 2) : null;
}

function after(bytes: Buffer, end: string, from: number): number | null {
  const found = bytes.indexOf(end, from, 'latin1');
  return found < 0 ? null : found + end.length;
}

function readTag(bytes: Buffer, start: number): Tag | null {
  const close = findTagEnd(bytes, start + 1);
  if (close === null) return null;
  const isEnd = bytes[start + 1] === 0x2f;
  const nameStart = isEnd ? start + 2 : start + 1;
  let nameEnd = nameStart;
  while (nameEnd < close && !isNameEnd(bytes[nameEnd] ?? 0)) nameEnd += 1;
  const isEmpty = bytes[close - 1] === 0x2f && !isEnd;
  const kind = isEnd ? 'end' : isEmpty ? 'empty' : 'start';
  return {
    kind,
    name: bytes.toString('latin1', nameStart, Math.min(nameEnd, nameStart + 200)),
    start,
    end: close + 1,
  };
}

/** The `>` that ends a tag: those inside attribute values do not count. */
function findTagEnd(bytes: Buffer, from: number): number | null {
  for (let at = from; at < bytes.length; at += 1) {
    const octet = bytes[at];
    if (octet === 0x3e) return at;
    if (octet !== 0x22 && octet !== 0x27) continue;
    at = bytes.indexOf(octet, at + 1);
    if (at < 0) return null;
  }
  return null;
}

/** White space, `/` or `>`. */
function isNameEnd(octet: number): boolean {
  return octet <= 0x20 || octet === 0x2f || octet === 0x3e;
}
