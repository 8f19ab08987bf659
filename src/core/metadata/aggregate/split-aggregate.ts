import { type EntityRange, findEntities } from './find-entities.ts';

export interface SplitAggregate {
  readonly parts: Iterable<AggregatePart>;
  /** The file without any entity: it must be well-formed too. */
  readonly skeleton: Uint8Array;
}

export interface AggregatePart {
  /** A document of its own: some entities inside the start tags that are around them. */
  readonly bytes: Uint8Array;
  /** What has to be added to its lines to get those of the file. */
  readonly linesBefore: number;
}

/** Enough entities that a parser call costs little beside them, few enough that their trees die young. */
const partBytes = 30_000;

/**
 * Splits a large EntitiesDescriptor document into documents of some entities each, so that a federation's file of any size
 * costs bounded memory. Null when it is no such document in UTF-8 or its tags do not fit together: then the whole is
 * for the XML reader to judge. Cutting finds boundaries only; every byte goes through the XML reader, in a part or in
 * the skeleton.
 */
export function splitAggregate(bytes: Uint8Array): SplitAggregate | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isUtf8(buffer)) return null;
  const ranges = findEntities(buffer);
  if (ranges === null || ranges.length < 2) return null;
  return { parts: joinParts(buffer, ranges), skeleton: cutOut(buffer, ranges) };
}

/** Without a declaration, or with one that says so; UTF-16 has a zero octet beside its first `<`. */
function isUtf8(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 200);
  const declared = /^(?:ï»¿)?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  return !head.includes('\u0000') && (declared === undefined || /^(utf-?8|us-ascii|ascii)$/i.test(declared));
}

function cutOut(bytes: Buffer, ranges: readonly EntityRange[]): Uint8Array {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    pieces.push(bytes.subarray(at, start));
    at = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
}

function* joinParts(bytes: Buffer, ranges: readonly EntityRange[]): Generator<AggregatePart> {
  let lines = { at: 0, count: 0 };
  for (let index = 0; index < ranges.length; ) {
    const first = ranges[index];
    if (first === undefined) return;
    let last = first;
    for (index += 1; index < ranges.length; index += 1) {
      const next = ranges[index];
      if (next === undefined || next.around !== first.around || next.end - first.start > partBytes) break;
      last = next;
    }
    lines = { at: first.start, count: lines.count + countLines(bytes, lines.at, first.start) };
    yield wrap(bytes, { ...first, end: last.end }, lines.count);
  }
}

/** The entities inside copies of the start tags around them: their namespaces and their validUntil go with them. */
function wrap(bytes: Buffer, { start, end, around }: EntityRange, linesBefore: number): AggregatePart {
  const opening = around.map((tag) => bytes.subarray(tag.start, tag.end));
  const linesInside = opening.reduce((sum, tag) => sum + countLines(tag, 0, tag.length), 0);
  const closing = around.toReversed().map((tag) => `</${tag.name}>`);
  const pieces = [...opening, bytes.subarray(start, end), Buffer.from(closing.join(''), 'latin1')];
  return { bytes: Buffer.concat(pieces), linesBefore: linesBefore - linesInside };
}

function countLines(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(10, from); at >= 0 && at < to; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
