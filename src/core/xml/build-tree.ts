import { declarationFields, LibxmlMemory, nodeFields, nodeTypes, type Pointer } from './libxml-memory.ts';
import type { XmlFault } from './screen-bytes.ts';
import type { NamespaceDeclaration, XmlAttribute, XmlElement, XmlNode } from './xml-node.ts';

export interface TreeLimits {
  readonly maxDepth: number;
  /** Elements, attributes, texts, comments and processing instructions together. */
  readonly maxNodes: number;
}

export type TreeBuilding =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: XmlFault };

/** Copies a libxml2 tree into plain objects, straight from its memory; lines count on from `linesBefore`. */
export function buildTree(root: Pointer, limits: TreeLimits, linesBefore: number): TreeBuilding {
  const building: Building = { memory: new LibxmlMemory(), limits, linesBefore, nodes: 0 };
  try {
    return { ok: true, root: copyElement(building, root, { depth: 1, scope: null }) };
  } catch (error) {
    if (error instanceof BeyondLimits) return { ok: false, fault: error.fault };
    throw error;
  }
}

interface Building {
  readonly memory: LibxmlMemory;
  readonly limits: TreeLimits;
  readonly linesBefore: number;
  nodes: number;
}

interface Place {
  readonly depth: number;
  readonly scope: NamespaceDeclaration | null;
}

class BeyondLimits extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault.detail);
    this.fault = fault;
  }
}

/** Calls itself for each level, of which there are no more than the limit. */
function copyElement(building: Building, source: Pointer, { depth, scope: outer }: Place): XmlElement {
  const { memory, limits } = building;
  const line = memory.fieldAt(source, nodeFields.line);
  if (depth > limits.maxDepth) throw tooDeep(line, limits);
  const scope = readScope(memory, memory.fieldAt(source, nodeFields.declarations), outer);
  const declaration = memory.fieldAt(source, nodeFields.namespace);
  return {
    kind: 'element',
    name: memory.nameAt(memory.fieldAt(source, nodeFields.name)),
    prefix: readNamespace(memory, declaration, declarationFields.prefix),
    namespace: readNamespace(memory, declaration, declarationFields.uri),
    attributes: copyAttributes(building, source),
    children: copyChildren(building, source, { depth: depth + 1, scope }),
    line: line + building.linesBefore,
    scope,
  };
}

const noChildren: readonly never[] = [];

function copyChildren(building: Building, parent: Pointer, place: Place): readonly XmlNode[] {
  const { memory } = building;
  let child = memory.fieldAt(parent, nodeFields.children);
  if (child === 0) return noChildren;
  const children: XmlNode[] = [];
  for (; child !== 0; child = memory.fieldAt(child, nodeFields.next)) {
    count(building, parent);
    const isElement = memory.fieldAt(child, nodeFields.type) === nodeTypes.element;
    children.push(isElement ? copyElement(building, child, place) : copyLeaf(memory, child));
  }
  return children;
}

function copyLeaf(memory: LibxmlMemory, leaf: Pointer): XmlNode {
  const text = memory.textAt(memory.fieldAt(leaf, nodeFields.content));
  const type = memory.fieldAt(leaf, nodeFields.type);
  if (type === nodeTypes.text || type === nodeTypes.cdata) return { kind: 'text', text };
  if (type === nodeTypes.comment) return { kind: 'comment', text };
  // Entity references cannot occur: documents with a DTD are refused before.
  return {
    kind: 'processing-instruction',
    target: memory.nameAt(memory.fieldAt(leaf, nodeFields.name)),
    text,
  };
}

function copyAttributes(building: Building, element: Pointer): readonly XmlAttribute[] {
  const { memory } = building;
  let source = memory.fieldAt(element, nodeFields.attributes);
  if (source === 0) return noChildren;
  const attributes: XmlAttribute[] = [];
  for (; source !== 0; source = memory.fieldAt(source, nodeFields.next)) {
    count(building, element);
    const declaration = memory.fieldAt(source, nodeFields.namespace);
    attributes.push({
      name: memory.nameAt(memory.fieldAt(source, nodeFields.name)),
      prefix: readNamespace(memory, declaration, declarationFields.prefix),
      namespace: readNamespace(memory, declaration, declarationFields.uri),
      value: readValue(memory, source),
    });
  }
  return attributes;
}

/** An attribute holds one text, or none when it is empty: without a DTD there are no entity references in it. */
function readValue(memory: LibxmlMemory, attribute: Pointer): string {
  const text = memory.fieldAt(attribute, nodeFields.children);
  return text === 0 ? '' : memory.textAt(memory.fieldAt(text, nodeFields.content));
}

function readNamespace(memory: LibxmlMemory, declaration: Pointer, field: number): string {
  return declaration === 0 ? '' : memory.nameAt(memory.fieldAt(declaration, field));
}

function readScope(
  memory: LibxmlMemory,
  first: Pointer,
  outer: NamespaceDeclaration | null,
): NamespaceDeclaration | null {
  let scope = outer;
  for (let source = first; source !== 0; source = memory.fieldAt(source, declarationFields.next))
    scope = {
      prefix: readNamespace(memory, source, declarationFields.prefix),
      uri: readNamespace(memory, source, declarationFields.uri),
      outer: scope,
    };
  return scope;
}

function count(building: Building, parent: Pointer): void {
  building.nodes += 1;
  const { memory, limits, nodes } = building;
  if (nodes > limits.maxNodes) throw tooLarge(memory.fieldAt(parent, nodeFields.line), limits);
}

function tooDeep(line: number, { maxDepth }: TreeLimits): BeyondLimits {
  const detail = `elements are nested more than ${maxDepth} deep`;
  return new BeyondLimits({ reason: 'too-deep', line, detail });
}

function tooLarge(line: number, { maxNodes }: TreeLimits): BeyondLimits {
  const detail = `it has more than ${maxNodes} elements, attributes and texts`;
  return new BeyondLimits({ reason: 'too-large', line, detail });
}
