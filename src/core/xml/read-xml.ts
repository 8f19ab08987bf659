/**
 * The one XML reader (docs/decisions/0001). Every document, ours or hostile, goes through here: DTDs refused, no
 * entities, no network, sizes capped. What comes out is a plain read-only tree; the libxml2 document stays inside
 * for canonicalisation, so that no second parser can ever disagree about the same bytes.
 */
import { type XmlElement as LibxmlElement, ParseOption, XmlDocument } from 'libxml2-wasm';
import { buildTree, type TreeLimits } from './build-tree.ts';
import { describeFault, screenBytes, type XmlFault } from './screen-bytes.ts';
import type { XmlElement } from './xml-node.ts';

export interface OpenXml {
  readonly root: XmlElement;
  /** The libxml2 element behind a node of `root`, for canonicalisation only. Invalid after `dispose`. */
  readonly handleOf: (element: XmlElement) => LibxmlElement;
  readonly dispose: () => void;
}

export type XmlReading =
  | { readonly ok: true; readonly xml: OpenXml }
  | { readonly ok: false; readonly fault: XmlFault };

const parseOptions =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_BIG_LINES |
  ParseOption.XML_PARSE_NO_SYS_CATALOG;

export interface XmlLimits extends TreeLimits {
  /** Size of the document in bytes. */
  readonly maxBytes: number;
}

/** Generous for a response or one IdP's metadata, far below what would be noticed as slow. */
export const defaultXmlLimits: XmlLimits = { maxBytes: 5_000_000, maxDepth: 200, maxNodes: 500_000 };

/** Parses `bytes`; the caller disposes what it gets. Never throws on bad input. */
export function readXml(bytes: Uint8Array, limits: XmlLimits = defaultXmlLimits): XmlReading {
  const fault = screenBytes(bytes, limits.maxBytes);
  if (fault !== null) return { ok: false, fault };
  let document: XmlDocument | null = null;
  try {
    document = XmlDocument.fromBuffer(bytes, { option: parseOptions });
    if (document.dtd !== null)
      return refuse(document, { reason: 'doctype', line: 1, detail: 'it has a DOCTYPE' });
    const handles = new Map<XmlElement, LibxmlElement>();
    const tree = buildTree(document.root, limits, handles);
    if (!tree.ok) return refuse(document, tree.fault);
    return { ok: true, xml: openXml(document, tree.root, handles) };
  } catch (error) {
    document?.dispose();
    return { ok: false, fault: describeFault(error, bytes) };
  }
}

function refuse(document: XmlDocument, fault: XmlFault): XmlReading {
  document.dispose();
  return { ok: false, fault };
}

function openXml(
  document: XmlDocument,
  root: XmlElement,
  handles: ReadonlyMap<XmlElement, LibxmlElement>,
): OpenXml {
  return {
    root,
    handleOf: (element) => {
      const handle = handles.get(element);
      if (handle === undefined) throw new Error('This element is not of this document.');
      return handle;
    },
    dispose: () => document.dispose(),
  };
}
