/** A read-only XML tree with namespaces resolved. Text is exactly what the parser gave, CDATA included. */
export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string;
  /** Empty when the attribute has no namespace. */
  readonly namespace: string;
  readonly value: string;
}

export interface XmlElement {
  readonly kind: 'element';
  /** Local name. */
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Line in the source, from 1. */
  readonly line: number;
  /** The namespace declarations in scope, innermost first; left out by an element that was made and not read. */
  readonly scope?: NamespaceDeclaration | null;
}

/** One xmlns attribute, and those that were in scope before it. */
export interface NamespaceDeclaration {
  /** Empty for the default namespace. */
  readonly prefix: string;
  /** Empty when it takes the default namespace back. */
  readonly uri: string;
  readonly outer: NamespaceDeclaration | null;
}

export type XmlNode =
  | XmlElement
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'processing-instruction'; readonly target: string; readonly text: string };

/** The element children, in order. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => child.kind === 'element');
}

/** The element children of that namespace and local name. */
export function childrenNamed(element: XmlElement, namespace: string, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child.kind === 'element' && isNamed(child, namespace, name),
  );
}

export function isNamed(element: XmlElement, namespace: string, name: string): boolean {
  return element.namespace === namespace && element.name === name;
}

/** The value of an attribute without namespace; null when absent. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return (
    element.attributes.find((attribute) => attribute.namespace === '' && attribute.name === name)?.value ??
    null
  );
}

/**
 * The text of an element that must hold text only. Null when it has element children, comments or processing
 * instructions: text beside those is how names were truncated in other products (VU#475445).
 */
export function pureTextOf(element: XmlElement): string | null {
  let text = '';
  for (const child of element.children) {
    if (child.kind !== 'text') return null;
    text += child.text;
  }
  return text;
}

/** Every element of the subtree, itself first, in document order. Depth is capped by the reader. */
export function descendantsOf(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  collectElements(element, found);
  return found;
}

function collectElements(element: XmlElement, found: XmlElement[]): void {
  found.push(element);
  for (const child of element.children) if (child.kind === 'element') collectElements(child, found);
}

/** The namespaces in scope of an element by prefix; the default one, when there is any, by the empty prefix. */
export function namespacesOf(element: XmlElement): ReadonlyMap<string, string> {
  const namespaces = new Map<string, string>();
  for (let one = element.scope ?? null; one !== null; one = one.outer)
    if (!namespaces.has(one.prefix)) namespaces.set(one.prefix, one.uri);
  return namespaces;
}
