/**
 * Writes our own XML (SP metadata, AuthnRequest, the demo identity provider's responses). What goes in is data, never
 * markup: every value is escaped, and what XML 1.0 cannot carry is refused.
 */
export interface XmlOutput {
  /** Qualified name such as `samlp:Response`. */
  readonly name: string;
  /** Written in this order, namespace declarations included; null leaves one out. */
  readonly attributes?: Readonly<Record<string, string | null>>;
  /** Text as strings, elements as objects; null leaves one out. */
  readonly children?: readonly (XmlOutput | string | null)[];
}

export interface XmlWriting {
  readonly hasDeclaration?: boolean;
  /** Two spaces a level, only where an element holds no text; leave off for what gets signed. */
  readonly isIndented?: boolean;
}

const qualifiedName = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
// XML 1.0 section 2.2: everything outside Char.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The document as text in UTF-8 terms. Throws RangeError for a name or a character that XML cannot carry. */
export function writeXml(root: XmlOutput, writing: XmlWriting = {}): string {
  const declaration = writing.hasDeclaration === true ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '';
  const end = writing.isIndented === true ? '\n' : '';
  return declaration + writeElement(root, writing.isIndented === true ? '\n' : '') + end;
}

/** `lineBreak` is the line break with the indentation of this level, or empty for none. */
function writeElement(element: XmlOutput, lineBreak: string): string {
  const name = checkName(element.name);
  const attributes = Object.entries(element.attributes ?? {})
    .map(([key, value]) => (value === null ? '' : ` ${checkName(key)}="${escapeXml(value)}"`))
    .join('');
  const children = (element.children ?? []).filter((child) => child !== null);
  if (children.length === 0) return `<${name}${attributes}/>`;
  const isIndented = lineBreak !== '' && children.every((child) => typeof child !== 'string');
  const inner = isIndented ? `${lineBreak}  ` : '';
  const content = children
    .map((child) => inner + (typeof child === 'string' ? escapeXml(child) : writeElement(child, inner)))
    .join('');
  return `<${name}${attributes}>${content}${isIndented ? lineBreak : ''}</${name}>`;
}

function checkName(name: string): string {
  if (!qualifiedName.test(name)) throw new RangeError(`Not an XML name: ${JSON.stringify(name)}`);
  return name;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for content or an attribute. White space is written as references, so that no reader normalises it away. */
export function escapeXml(text: string): string {
  if (forbidden.test(text)) throw new RangeError('This text has a character that XML cannot carry.');
  return text.replaceAll(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);
}
