import { createFinding, type Finding } from '../findings/finding.ts';
import { readXml, type XmlLimits } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-node.ts';
import { type AggregatePart, splitAggregate } from './aggregate/split-aggregate.ts';
import { explainByContent, explainUnreadable } from './explain-unreadable.ts';
import { judgeRoot } from './judge-root.ts';
import { verifyMetadata } from './verify-metadata.ts';

export type MetadataOpening =
  | {
      readonly ok: true;
      /** What is said about the file as a whole stands here; entities may be missing in it. */
      readonly root: XmlElement;
      /** Documents that hold all entities between them; one of them is in memory at a time. */
      readonly roots: Iterable<XmlElement>;
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly finding: Finding };

export interface OpenOptions {
  /** ISO 8601. */
  readonly now: string;
  readonly trustCertificate: Uint8Array | null;
}

/** The largest file that is looked at. */
const maxBytes = 105_000_000;
/** What is read at once. A tree costs many times its bytes, so a larger file must be one that can be split. */
const wholeLimits: XmlLimits = { maxBytes: 25_000_000, maxDepth: 200, maxNodes: 300_000 };
/** Who trusts a certificate has the whole file verified and so read at once, an aggregate included. */
const trustedLimits: XmlLimits = { ...wholeLimits, maxNodes: 3_000_000 };
/** From here on splitting costs less than one large tree. */
const splitBytes = 1_000_000;

/** From bytes to SAML metadata, verified when a certificate is trusted; or the one reason why not. */
export function openMetadata(bytes: Uint8Array, options: OpenOptions): MetadataOpening {
  const foreign = explainByContent(bytes);
  if (foreign !== null) return { ok: false, finding: foreign };
  if (bytes.length > maxBytes) return refuseSize('it is larger than 105 MB');
  const start = countBeforeDeclaration(bytes);
  const odd = start > 0 ? [createFinding('metadata-space-before-declaration', 'File')] : [];
  const document = bytes.subarray(start);
  const isLarge = document.length > splitBytes && options.trustCertificate === null;
  const opening = (isLarge ? openSplit(document, options) : null) ?? openWhole(document, options);
  return opening.ok ? { ...opening, findings: [...odd, ...opening.findings] } : opening;
}

function openWhole(bytes: Uint8Array, options: OpenOptions): MetadataOpening {
  const reading = readXml(bytes, options.trustCertificate === null ? wholeLimits : trustedLimits);
  if (!reading.ok) return { ok: false, finding: explainUnreadable(bytes, reading.fault) };
  const { root } = reading;
  const wrongRoot = judgeRoot(root, options.now);
  if (wrongRoot !== null) return { ok: false, finding: wrongRoot };
  const trust = verifyMetadata(root, options.trustCertificate);
  if (trust.status === 'refused') return { ok: false, finding: trust.finding };
  if (trust.status === 'verified') return reopen(trust.bytes, trust.findings);
  return { ok: true, root, roots: [root], findings: trust.findings };
}

/** Reads on from the verified bytes and nothing else. */
function reopen(bytes: Uint8Array, findings: readonly Finding[]): MetadataOpening {
  const reading = readXml(bytes, trustedLimits);
  if (!reading.ok) return { ok: false, finding: explainUnreadable(bytes, reading.fault) };
  const { root } = reading;
  return { ok: true, root, roots: [root], findings };
}

/** Null when the file cannot be split; a part that cannot be read condemns the file as the whole would. */
function openSplit(bytes: Uint8Array, options: OpenOptions): MetadataOpening | null {
  const split = splitAggregate(bytes);
  if (split === null) return null;
  const skeleton = openWhole(split.skeleton, options);
  if (!skeleton.ok) return skeleton;
  return { ...skeleton, roots: readParts(split.parts) };
}

/** Thrown while parts are read, to end the import of the file. */
export class UnreadablePart extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.title);
    this.finding = finding;
  }
}

function* readParts(parts: Iterable<AggregatePart>): Generator<XmlElement> {
  for (const { bytes, linesBefore } of parts) {
    const reading = readXml(bytes, wholeLimits, linesBefore);
    if (!reading.ok) throw new UnreadablePart(explainUnreadable(bytes, reading.fault));
    yield reading.root;
  }
}

function refuseSize(detail: string): MetadataOpening {
  return { ok: false, finding: createFinding('metadata-too-large', 'File', { detail }) };
}

/**
 * Pasted text easily begins with a blank line or a comment; only these before `<?xml` are skipped, nothing else. Walked
 * over by hand: a regular expression for it takes for ever on many comments without a declaration.
 */
function countBeforeDeclaration(bytes: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const start = head.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
  let at = skipSpace(head, start);
  while (head.startsWith('<!--', at)) {
    const end = head.indexOf('-->', at + 4);
    if (end < 0) return 0;
    at = skipSpace(head, end + 3);
  }
  return at > start && /^<\?xml\s/.test(head.slice(at, at + 6)) ? at : 0;
}

function skipSpace(text: string, from: number): number {
  const rest = text.slice(from);
  return from + rest.length - rest.trimStart().length;
}
