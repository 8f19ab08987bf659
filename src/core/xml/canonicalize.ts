import { type XmlElement as LibxmlElement, XmlC14NMode } from 'libxml2-wasm';

/**
 * Exclusive canonicalisation without comments (https://www.w3.org/TR/xml-exc-c14n/) of one element with all it holds,
 * as UTF-8 bytes. `inclusivePrefixes` is the PrefixList of InclusiveNamespaces, `#default` included.
 */
export function canonicalizeExclusive(
  element: LibxmlElement,
  inclusivePrefixes: readonly string[] = [],
): Uint8Array {
  const chunks: Uint8Array[] = [];
  element.doc.canonicalize(
    {
      write: (chunk) => {
        // The chunk is a window on the WebAssembly memory; it must be copied before that moves.
        chunks.push(Uint8Array.from(chunk));
        return chunk.byteLength;
      },
      close: () => true,
    },
    {
      mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
      withComments: false,
      nodeSet: new Set([element]),
      ...(inclusivePrefixes.length > 0 && { inclusiveNamespacePrefixes: [...inclusivePrefixes] }),
    },
  );
  return Buffer.concat(chunks);
}
