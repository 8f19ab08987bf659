import { createHash } from 'node:crypto';
import type { XmlElement, XmlNode } from '../../../xml/xml-node.ts';

export interface Structure {
  /** SHA-256 over the structure, lower-case hexadecimal. */
  readonly sha256: string;
  readonly elements: number;
  readonly attributes: number;
}

/**
 * What is left of a tree without its values: elements and attributes with their namespaces, comments and instructions, and
 * whether there is text or only white space, all in document order. Two trees with one digest have one structure.
 */
export function digestStructure(root: XmlElement): Structure {
  const hash = createHash('sha256');
  let elements = 0;
  let attributes = 0;
  const pending: (XmlNode | 'end')[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === 'end' || next.kind !== 'element') {
      hash.update(next === 'end' ? 'end\n' : describeLeaf(next));
      continue;
    }
    elements += 1;
    attributes += next.attributes.length;
    hash.update(describeElement(next));
    pending.push('end');
    for (const child of next.children.toReversed()) pending.push(child);
  }
  return { sha256: hash.digest('hex'), elements, attributes };
}

/** As JSON, so that no name can look like two. */
function describeElement({ namespace, name, attributes }: XmlElement): string {
  const names = attributes.map((attribute) => [attribute.namespace, attribute.name]);
  return `${JSON.stringify(['element', namespace, name, names])}\n`;
}

function describeLeaf(node: Exclude<XmlNode, XmlElement>): string {
  switch (node.kind) {
    case 'text':
      return node.text.trim() === '' ? 'white space\n' : 'text\n';
    case 'comment':
      return 'comment\n';
    case 'processing-instruction':
      return `${JSON.stringify(['instruction', node.target])}\n`;
  }
}
