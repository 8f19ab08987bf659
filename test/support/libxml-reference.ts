/** What libxml2-wasm's own interface says about a document: slow, one call a field, and independent of our reading. */
import {
  ParseOption,
  XmlC14NMode,
  XmlCData,
  XmlComment,
  XmlDocument,
  XmlElement,
  type XmlNode,
  XmlText,
} from 'libxml2-wasm';
import type * as ours from '../../src/core/xml/xml-node.ts';

/** Runs `use` with the document's elements in document order, and frees it. */
export function withElements<Result>(
  bytes: Uint8Array,
  use: (elements: readonly XmlElement[]) => Result,
): Result {
  const document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_BIG_LINES });
  try {
    const elements = document.root.find('descendant-or-self::*');
    return use(elements.filter((node): node is XmlElement => node instanceof XmlElement));
  } finally {
    document.dispose();
  }
}

/** A plain tree, built through the library's accessors. */
export function describeElement(element: XmlElement): Omit<ours.XmlElement, 'scope'> {
  return {
    kind: 'element',
    name: element.name,
    prefix: element.prefix,
    namespace: element.namespaceUri,
    attributes: element.attrs.map(({ name, prefix, namespaceUri, value }) => ({
      name,
      prefix,
      namespace: namespaceUri,
      value,
    })),
    children: element.find('node()').map(describeNode),
    line: element.line,
  };
}

function describeNode(node: XmlNode): ours.XmlNode {
  if (node instanceof XmlElement) return describeElement(node);
  if (node instanceof XmlText || node instanceof XmlCData) return { kind: 'text', text: node.content };
  if (node instanceof XmlComment) return { kind: 'comment', text: node.content };
  const target = node.eval('name()');
  if (typeof target !== 'string') throw new Error('An instruction has a target.');
  return { kind: 'processing-instruction', target, text: node.content };
}

/** libxml2's exclusive canonical form of an element; null where it refuses. */
export function canonicalizeByLibxml(
  element: XmlElement,
  inclusiveNamespacePrefixes: readonly string[],
): string | null {
  const chunks: Buffer[] = [];
  const write = (chunk: Uint8Array): number => {
    chunks.push(Buffer.from(chunk));
    return chunk.byteLength;
  };
  try {
    element.doc.canonicalize(
      { write, close: () => true },
      {
        mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
        withComments: false,
        nodeSet: new Set([element]),
        inclusiveNamespacePrefixes: [...inclusiveNamespacePrefixes],
      },
    );
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}
