import { XmlElement as LibxmlElement, XmlCData, XmlComment, XmlText, type XmlTreeNode } from 'libxml2-wasm';
import type { XmlFault } from './screen-bytes.ts';
import type { XmlAttribute, XmlElement, XmlNode } from './xml-node.ts';

export interface TreeLimits {
  readonly maxDepth: number;
  readonly maxNodes: number;
}
type Handles = Map<XmlElement, LibxmlElement>;
export type TreeBuilding =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: XmlFault };

class LimitReached extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault.detail);
    this.fault = fault;
  }
}

/** Copies a libxml2 tree into plain objects, remembering the element behind each copy. */
export function buildTree(root: LibxmlElement, limits: TreeLimits, handles: Handles): TreeBuilding {
  let nodes = 0;
  const copy = (source: LibxmlElement, depth: number): XmlElement => {
    nodes += 1;
    if (depth > limits.maxDepth)
      throw new LimitReached({
        reason: 'too-deep',
        line: source.line,
        detail: `elements are nested more than ${limits.maxDepth} deep`,
      });
    if (nodes > limits.maxNodes)
      throw new LimitReached({
        reason: 'too-large',
        line: source.line,
        detail: `it has more than ${limits.maxNodes} elements`,
      });
    const children: XmlNode[] = [];
    for (let child = source.firstChild; child !== null; child = child.next) {
      children.push(child instanceof LibxmlElement ? copy(child, depth + 1) : copyLeaf(child));
    }
    const element: XmlElement = {
      kind: 'element',
      name: source.name,
      prefix: source.prefix,
      namespace: source.namespaceUri,
      attributes: copyAttributes(source),
      children,
      line: source.line,
    };
    handles.set(element, source);
    return element;
  };
  try {
    return { ok: true, root: copy(root, 1) };
  } catch (error) {
    if (error instanceof LimitReached) return { ok: false, fault: error.fault };
    throw error;
  }
}

function copyLeaf(node: XmlTreeNode): XmlNode {
  if (node instanceof XmlText || node instanceof XmlCData) return { kind: 'text', text: node.content };
  if (node instanceof XmlComment) return { kind: 'comment', text: node.content };
  // Entity references cannot occur: documents with a DTD are refused before.
  return { kind: 'processing-instruction', target: '' };
}

function copyAttributes(source: LibxmlElement): readonly XmlAttribute[] {
  return source.attrs.map((attribute) => ({
    name: attribute.name,
    prefix: attribute.prefix,
    namespace: attribute.namespaceUri,
    value: attribute.value,
  }));
}
