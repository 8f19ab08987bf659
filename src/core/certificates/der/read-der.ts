/**
 * A reader for DER (X.690), one level at a time: nothing here recurses, so that nesting cannot exhaust the stack
 * (facts: CVE-2025-66031), and no length is believed before it is checked against what is there.
 */
export interface DerElement {
  /** The identifier octet: class, constructed bit and number. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** Identifier, length and content. */
  readonly whole: Uint8Array;
}

export const derTags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A certificate has a hundred elements, and a view on each costs more than finding them: views are made when asked for. */
class FoundElement implements DerElement {
  readonly tag: number;
  readonly source: Uint8Array;
  readonly offset: number;
  readonly start: number;
  readonly end: number;

  constructor(source: Uint8Array, tag: number, place: { offset: number; start: number; end: number }) {
    this.source = source;
    this.tag = tag;
    this.offset = place.offset;
    this.start = place.start;
    this.end = place.end;
  }

  get content(): Uint8Array {
    return this.source.subarray(this.start, this.end);
  }

  get whole(): Uint8Array {
    return this.source.subarray(this.offset, this.end);
  }
}

/** The element at `offset`; null when it is not DER: indefinite or non-minimal length, several-octet tag, cut off. */
export function readDerElement(bytes: Uint8Array, offset = 0): FoundElement | null {
  const tag = bytes[offset];
  if (tag === undefined || (tag & 0x1f) === 0x1f) return null;
  const length = readLength(bytes, offset + 1);
  if (length === null) return null;
  const start = offset + 1 + length.octets;
  const end = start + length.value;
  if (end > bytes.length) return null;
  return new FoundElement(bytes, tag, { offset, start, end });
}

interface DerLength {
  readonly value: number;
  /** Octets that the length itself takes. */
  readonly octets: number;
}

function readLength(bytes: Uint8Array, offset: number): DerLength | null {
  const first = bytes[offset];
  if (first === undefined) return null;
  if (first < 0x80) return { value: first, octets: 1 };
  const octets = first & 0x7f;
  // Four octets describe 4 GB; 0x80 alone is BER's indefinite length, and a leading zero is not minimal.
  if (octets === 0 || octets > 4 || bytes[offset + 1] === 0) return null;
  if (offset + octets >= bytes.length) return null;
  let value = 0;
  for (let at = offset + 1; at <= offset + octets; at += 1) value = value * 256 + (bytes[at] ?? 0);
  return value < 0x80 ? null : { value, octets: octets + 1 };
}

/** The elements inside a constructed element, in order; null when any is not DER or there are too many. */
export function readDerChildren(element: DerElement): readonly DerElement[] | null {
  const children: DerElement[] = [];
  const { content } = element;
  for (let offset = 0; offset < content.length; ) {
    const child = readDerElement(content, offset);
    if (child === null || children.length >= 10_000) return null;
    children.push(child);
    offset = child.end;
  }
  return children;
}

/** The children of a SEQUENCE; null when `element` is not one. */
export function readSequence(element: DerElement | undefined): readonly DerElement[] | null {
  return element?.tag === derTags.sequence ? readDerChildren(element) : null;
}

/** Dotted text of an OBJECT IDENTIFIER; empty when it is none. Arcs above 2^53 are not needed by any name here. */
export function readObjectIdentifier(element: DerElement | undefined): string {
  if (element?.tag !== derTags.objectIdentifier || element.content.length > 64) return '';
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of element.content) {
    arc = arc * 128 + (octet & 0x7f);
    if ((octet & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** An INTEGER in hexadecimal, lower case, without leading zeros, with a minus sign when negative. */
export function readIntegerHex(element: DerElement | undefined): string | null {
  if (element?.tag !== derTags.integer || element.content.length === 0) return null;
  const hex = toHex(element.content);
  if (((element.content[0] ?? 0) & 0x80) === 0) return hex.replace(/^0+(?=.)/, '');
  const magnitude = (1n << BigInt(element.content.length * 8)) - BigInt(`0x${hex}`);
  return `-${magnitude.toString(16)}`;
}

/** Bits of a non-negative INTEGER. */
export function countIntegerBits(element: DerElement | undefined): number | null {
  const hex = readIntegerHex(element);
  if (hex === null || hex.startsWith('-')) return null;
  if (hex === '0') return 0;
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex.slice(0, 1), 16)));
}

/** The element inside an EXPLICIT tag or an OCTET STRING; undefined when there is none. */
export function unwrapDer(element: DerElement | undefined): DerElement | undefined {
  return element === undefined ? undefined : (readDerElement(element.content) ?? undefined);
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
