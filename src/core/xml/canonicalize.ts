/**
 * Exclusive XML Canonicalization 1.0 without comments (https://www.w3.org/TR/xml-exc-c14n/) over the tree that the one
 * reader built: docs/decisions/0011. test/core/xml/canonicalize.test.ts holds it against libxml2's own, octet by octet.
 */
import { namespacesOf, type XmlAttribute, type XmlElement, type XmlNode } from './xml-node.ts';

export interface CanonicalizeOptions {
  /** The PrefixList of InclusiveNamespaces, `#default` included. */
  readonly inclusivePrefixes?: readonly string[];
  /** A child element of the apex that is left out: the enveloped signature. */
  readonly without?: XmlElement;
}

/**
 * The element with all it holds as UTF-8. Throws when a namespace name that is declared in it or around it is no absolute
 * URI, used or not: libxml2 has no canonical form for those either.
 */
export function canonicalizeExclusive(apex: XmlElement, options: CanonicalizeOptions = {}): Uint8Array {
  const prefixes = (options.inclusivePrefixes ?? []).map((prefix) => (prefix === '#default' ? '' : prefix));
  const writer = new CanonicalWriter(new Set(prefixes), options.without ?? null);
  const declared = [...namespacesOf(apex)].map(([prefix, uri]) => ({ prefix, uri }));
  for (const { uri } of declared) requireAbsolute(uri);
  writer.writeElement(apex, declared);
  return Buffer.from(writer.text, 'utf8');
}

interface Namespace {
  readonly prefix: string;
  readonly uri: string;
}

interface Rendering extends Namespace {
  /** What applied to the prefix around. */
  readonly before: string | undefined;
}

class CanonicalWriter {
  text = '';
  readonly #inclusive: ReadonlySet<string>;
  readonly #without: XmlElement | null;
  /** What the start tags around declare, by prefix. */
  readonly #rendered = new Map<string, string>();

  constructor(inclusive: ReadonlySet<string>, without: XmlElement | null) {
    this.#inclusive = inclusive;
    this.#without = without;
  }

  /** `declared` are those that are new here, for InclusiveNamespaces. Depth is capped by the reader. */
  writeElement(element: XmlElement, declared: readonly Namespace[]): void {
    const name = qualify(element);
    const fresh = this.#declare(element, declared);
    this.text += `<${name}`;
    // Canonical XML 1.0, section 2.3: namespace nodes by prefix, then attributes by namespace and local name.
    for (const { prefix, uri } of inOrder(fresh, comparePrefixes))
      this.text += ` xmlns${prefix === '' ? '' : ':'}${prefix}="${uri}"`;
    for (const attribute of inOrder(element.attributes, compareAttributes))
      this.text += ` ${qualify(attribute)}="${escapeValue(attribute.value)}"`;
    this.text += '>';
    for (const child of element.children) this.#writeNode(child, element);
    this.text += `</${name}>`;
    for (const { prefix, before } of fresh) {
      if (before === undefined) this.#rendered.delete(prefix);
      else this.#rendered.set(prefix, before);
    }
  }

  #writeNode(node: XmlNode, parent: XmlElement): void {
    switch (node.kind) {
      case 'element':
        if (node !== this.#without) this.writeElement(node, declarationsOf(node, parent));
        return;
      case 'text':
        this.text += escapeText(node.text);
        return;
      case 'processing-instruction':
        this.text += `<?${node.target}${node.text === '' ? '' : ` ${node.text.replaceAll('\r', '&#xD;')}`}?>`;
        return;
      case 'comment':
        return;
    }
  }

  /** The namespaces that this start tag has to declare: those that it uses visibly and those of the PrefixList. */
  #declare(element: XmlElement, declared: readonly Namespace[]): readonly Rendering[] {
    const fresh: Rendering[] = [];
    this.#render(element.prefix, element.namespace, fresh);
    for (const { prefix, namespace } of element.attributes)
      if (prefix !== '') this.#render(prefix, namespace, fresh);
    for (const { prefix, uri } of declared) if (this.#inclusive.has(prefix)) this.#render(prefix, uri, fresh);
    return fresh;
  }

  #render(prefix: string, uri: string, fresh: Rendering[]): void {
    const before = this.#rendered.get(prefix);
    // Section 3: the empty default namespace is declared only where another one would apply.
    if (before === uri || prefix === 'xml' || (before === undefined && uri === '')) return;
    this.#rendered.set(prefix, uri);
    fresh.push({ prefix, uri, before });
  }
}

const none: readonly Namespace[] = [];

/** What the element's own start tag declares. */
function declarationsOf(element: XmlElement, parent: XmlElement): readonly Namespace[] {
  if (element.scope === parent.scope) return none;
  const declared: Namespace[] = [];
  const outer = parent.scope ?? null;
  for (let one = element.scope ?? null; one !== null && one !== outer; one = one.outer) {
    requireAbsolute(one.uri);
    declared.push(one);
  }
  return declared;
}

function qualify({ prefix, name }: Pick<XmlElement, 'prefix' | 'name'>): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

/** Most lists are in order as they stand, and sorting copies. */
function inOrder<Item>(items: readonly Item[], order: (a: Item, b: Item) => number): readonly Item[] {
  let before = items[0];
  for (const item of items) {
    if (before !== undefined && order(before, item) > 0) return items.toSorted(order);
    before = item;
  }
  return items;
}

function comparePrefixes(a: Namespace, b: Namespace): number {
  return compare(a.prefix, b.prefix);
}

function compareAttributes(a: XmlAttribute, b: XmlAttribute): number {
  return compare(a.namespace, b.namespace) || compare(a.name, b.name);
}

/** By code point, as UTF-8 sorts; JavaScript would sort by UTF-16. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  if (/[\ud800-\udfff]/.test(a + b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

/** Relative namespace names have no canonical form (Canonical XML 1.0, section 1.3); nor has what would need escaping. */
function requireAbsolute(uri: string): void {
  if (uri !== '' && !/^[a-z][a-z0-9+.-]*:[!#-%'-;=?-~]*$/i.test(uri))
    throw new Error('A namespace name is no absolute URI.');
}

const textEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
};
const valueEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function escapeText(text: string): string {
  return /[&<>\r]/.test(text)
    ? text.replaceAll(/[&<>\r]/g, (character) => textEscapes[character] ?? '')
    : text;
}

function escapeValue(value: string): string {
  return /[&<"\t\n\r]/.test(value)
    ? value.replaceAll(/[&<"\t\n\r]/g, (character) => valueEscapes[character] ?? '')
    : value;
}
