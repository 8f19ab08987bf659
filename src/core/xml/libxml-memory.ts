import { XmlNodeSetStruct, XmlNodeType } from 'libxml2-wasm/lib/libxml2.mjs';

/** Where something stands in libxml2's memory; 0 is nothing. */
export type Pointer = number;

/**
 * Fields of libxml2's structures in words of 4 bytes (include/libxml/tree.h; pointers have 32 bits). libxml2-wasm reads
 * the same places with one call a field; test/core/xml/build-tree.test.ts holds what is read here against its answers.
 */
export const nodeFields = {
  type: 1,
  name: 2,
  children: 3,
  next: 6,
  namespace: 9,
  /** Text, comment and processing instruction only. */
  content: 10,
  /** Element only, like the two below. */
  attributes: 11,
  declarations: 12,
  line: 14,
} as const;
export const declarationFields = { next: 0, uri: 2, prefix: 3 } as const;

export const nodeTypes = {
  element: XmlNodeType.XML_ELEMENT_NODE,
  text: XmlNodeType.XML_TEXT_NODE,
  cdata: XmlNodeType.XML_CDATA_SECTION_NODE,
  comment: XmlNodeType.XML_COMMENT_NODE,
} as const;

/** libxml2's memory as it is now: good until libxml2 next allocates. One call a field would cost more than the parse. */
export class LibxmlMemory {
  readonly #words: Int32Array;
  readonly #bytes: Buffer;
  readonly #names = new Map<Pointer, string>();

  constructor() {
    // An empty window on the whole: the library has no other way to its memory.
    const { buffer } = XmlNodeSetStruct.nodeTable(0, 0);
    this.#words = new Int32Array(buffer);
    this.#bytes = Buffer.from(buffer);
  }

  /** A word of a structure: a pointer or a number. */
  fieldAt(structure: Pointer, field: number): number {
    return this.#words[(structure >>> 2) + field] ?? 0;
  }

  /** A text, decoded as UTF-8 with nothing dropped; empty for 0. */
  textAt(text: Pointer): string {
    return text === 0 ? '' : this.#bytes.toString('utf8', text, this.#bytes.indexOf(0, text));
  }

  /** As `textAt`, for texts of which libxml2 keeps one copy: names, prefixes, namespaces. */
  nameAt(text: Pointer): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const name = this.textAt(text);
    this.#names.set(text, name);
    return name;
  }
}
