import { createFinding, type Finding } from '../findings/finding.ts';
import { readXml, type XmlLimits } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-node.ts';
import { explainByContent, explainUnreadable } from './explain-unreadable.ts';
import { judgeRoot } from './judge-root.ts';
import { verifyMetadata } from './verify-metadata.ts';

export type MetadataOpening =
  | { readonly ok: true; readonly root: XmlElement; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly finding: Finding };

/** A federation's aggregate has hundreds of thousands of elements; what is deeper or larger is not read. */
const metadataLimits: XmlLimits = { maxBytes: 100_000_000, maxDepth: 200, maxNodes: 3_000_000 };

/** From bytes to the root of SAML metadata, verified when a certificate is trusted; or the one reason why not. */
export function openMetadata(
  bytes: Uint8Array,
  options: { readonly now: string; readonly trustCertificate: Uint8Array | null },
): MetadataOpening {
  const foreign = explainByContent(bytes);
  if (foreign !== null) return { ok: false, finding: foreign };
  const start = countBeforeDeclaration(bytes);
  const reading = readXml(bytes.subarray(start), metadataLimits);
  if (!reading.ok) return { ok: false, finding: explainUnreadable(bytes, reading.fault) };
  const { xml } = reading;
  try {
    const wrongRoot = judgeRoot(xml.root, options.now);
    if (wrongRoot !== null) return { ok: false, finding: wrongRoot };
    const trust = verifyMetadata(xml, options.trustCertificate);
    if (trust.status === 'refused') return { ok: false, finding: trust.finding };
    const odd = start > 0 ? [createFinding('metadata-space-before-declaration', 'File')] : [];
    const findings = [...odd, ...trust.findings];
    return trust.status === 'verified'
      ? reopen(trust.bytes, findings)
      : { ok: true, root: xml.root, findings };
  } finally {
    xml.dispose();
  }
}

/** Reads on from the verified bytes and nothing else. */
function reopen(bytes: Uint8Array, findings: readonly Finding[]): MetadataOpening {
  const reading = readXml(bytes, metadataLimits);
  if (!reading.ok) return { ok: false, finding: explainUnreadable(bytes, reading.fault) };
  reading.xml.dispose();
  return { ok: true, root: reading.xml.root, findings };
}

/** Pasted text easily begins with a blank line or a comment; only these before `<?xml` are skipped, nothing else. */
function countBeforeDeclaration(bytes: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /^(?:ï»¿)?(?:\s|<!--[\s\S]*?-->)+(?=<\?xml\s)/.exec(head)?.[0].length ?? 0;
}
