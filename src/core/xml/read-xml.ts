/**
 * The one XML reader (docs/decisions/0001). Every document, ours or hostile, goes through here: DTDs refused, no
 * entities, no network, sizes capped. What comes out is a plain read-only tree, and canonicalisation works on that tree
 * too (0011), so that no second parser can ever disagree about the same bytes.
 */
import { buildTree, type TreeLimits } from './build-tree.ts';
import { parseDocument } from './parse-document.ts';
import { describeFault, screenBytes, type XmlFault } from './screen-bytes.ts';
import type { XmlElement } from './xml-node.ts';

export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: XmlFault };

export interface XmlLimits extends TreeLimits {
  /** Size of the document in bytes. */
  readonly maxBytes: number;
}

/** Generous for a response or one IdP's metadata, far below what would be noticed as slow. */
export const defaultXmlLimits: XmlLimits = { maxBytes: 5_000_000, maxDepth: 200, maxNodes: 500_000 };

/** Parses `bytes`. Never throws on bad input. `linesBefore` stand before them in the file that they were taken from. */
export function readXml(
  bytes: Uint8Array,
  limits: XmlLimits = defaultXmlLimits,
  linesBefore = 0,
): XmlReading {
  const reading = readFrom(bytes, limits, linesBefore);
  if (reading.ok || reading.fault.line === null || linesBefore === 0) return reading;
  return { ok: false, fault: { ...reading.fault, line: reading.fault.line + linesBefore } };
}

function readFrom(bytes: Uint8Array, limits: XmlLimits, linesBefore: number): XmlReading {
  const fault = screenBytes(bytes, limits.maxBytes);
  if (fault !== null) return { ok: false, fault };
  try {
    return parseDocument(bytes, ({ root, hasDoctype }) =>
      hasDoctype
        ? { ok: false, fault: { reason: 'doctype', line: 1, detail: 'it has a DOCTYPE' } }
        : buildTree(root, limits, linesBefore),
    );
  } catch (error) {
    return { ok: false, fault: describeFault(error, bytes) };
  }
}
