import {
  XmlElement as LibxmlElement,
  type XmlNode as LibxmlNode,
  XmlCData,
  XmlComment,
  XmlText,
  XmlTreeNode,
} from 'libxml2-wasm';
import type { XmlFault } from './screen-bytes.ts';
import type { XmlAttribute, XmlElement, XmlNode } from './xml-node.ts';

export interface TreeLimits {
  readonly maxDepth: number;
  /** Elements, attributes, texts, comments and processing instructions together. */
  readonly maxNodes: number;
}
type Handles = Map<XmlElement, LibxmlElement>;
export type TreeBuilding =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: XmlFault };

/** An element whose children still have to be copied. */
interface Unfinished {
  readonly source: LibxmlElement;
  readonly depth: number;
  readonly children: XmlNode[];
}

/**
 * Copies a libxml2 tree into plain objects, remembering the element behind each copy. Works off a list instead of
 * calling itself, so that no document can exhaust the stack.
 */
export function buildTree(root: LibxmlElement, limits: TreeLimits, handles: Handles): TreeBuilding {
  let nodes = 0;
  const pending: Unfinished[] = [];
  const copyElement = (source: LibxmlElement, depth: number): XmlElement => {
    const children: XmlNode[] = [];
    const element = { ...describeElement(source), children };
    nodes += 1 + element.attributes.length;
    handles.set(element, source);
    pending.push({ source, depth, children });
    return element;
  };
  const copiedRoot = copyElement(root, 1);
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    if (parent.depth > limits.maxDepth) return { ok: false, fault: tooDeep(parent, limits) };
    for (const child of childrenOf(parent.source)) {
      nodes += 1;
      if (nodes > limits.maxNodes) return { ok: false, fault: tooLarge(parent, limits) };
      parent.children.push(
        child instanceof LibxmlElement ? copyElement(child, parent.depth + 1) : copyLeaf(child),
      );
    }
    if (nodes > limits.maxNodes) return { ok: false, fault: tooLarge(parent, limits) };
  }
  return { ok: true, root: copiedRoot };
}

/** libxml2-wasm gives a processing instruction no `next`; an element that has one is listed by XPath instead. */
function* childrenOf(source: LibxmlElement): Iterable<LibxmlNode> {
  const seen: LibxmlNode[] = [];
  for (let child: LibxmlNode | null = source.firstChild; child !== null; child = child.next) {
    seen.push(child);
    if (!(child instanceof XmlTreeNode)) {
      yield* source.find('node()');
      return;
    }
  }
  yield* seen;
}

function describeElement(source: LibxmlElement): Omit<XmlElement, 'children'> {
  return {
    kind: 'element',
    name: source.name,
    prefix: source.prefix,
    namespace: source.namespaceUri,
    attributes: copyAttributes(source),
    line: source.line,
  };
}

function copyLeaf(node: LibxmlNode): XmlNode {
  if (node instanceof XmlText || node instanceof XmlCData) return { kind: 'text', text: node.content };
  if (node instanceof XmlComment) return { kind: 'comment', text: node.content };
  // Entity references cannot occur: documents with a DTD are refused before.
  const target = node.eval('name()');
  return { kind: 'processing-instruction', target: typeof target === 'string' ? target : '' };
}

function copyAttributes(source: LibxmlElement): readonly XmlAttribute[] {
  return source.attrs.map((attribute) => ({
    name: attribute.name,
    prefix: attribute.prefix,
    namespace: attribute.namespaceUri,
    value: attribute.value,
  }));
}

function tooDeep(at: Unfinished, limits: TreeLimits): XmlFault {
  return {
    reason: 'too-deep',
    line: at.source.line,
    detail: `elements are nested more than ${limits.maxDepth} deep`,
  };
}

function tooLarge(at: Unfinished, limits: TreeLimits): XmlFault {
  return {
    reason: 'too-large',
    line: at.source.line,
    detail: `it has more than ${limits.maxNodes} elements, attributes and texts`,
  };
}
