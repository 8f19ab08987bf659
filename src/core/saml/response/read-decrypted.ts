import { readXml } from '../../xml/read-xml.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { childElements, isNamed, type XmlElement } from '../../xml/xml-node.ts';
import { assertionNamespace } from '../saml-names.ts';

/** What was decrypted, as a node of a document of its own. */
export interface DecryptedElement {
  readonly root: XmlElement;
  readonly element: XmlElement;
}

/**
 * Reads a decrypted SAML element of the given name in the namespaces of the place that it was taken from (XML Encryption 1.1,
 * section 4.5). Null when it is anything else; wrapped in an element of ours, so that it cannot bring a DOCTYPE.
 */
export function readDecrypted(
  plaintext: Uint8Array,
  name: 'Assertion' | 'NameID',
  namespaces: ReadonlyMap<string, string>,
): DecryptedElement | null {
  const declarations = [...namespaces]
    .map(([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeXml(uri)}"`)
    .join('');
  const content = Buffer.from(plaintext)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^\s*<\?xml[^>]*\?>/, '');
  const reading = readXml(
    Buffer.concat([
      Buffer.from(`<decrypted${declarations}>`),
      Buffer.from(content, 'latin1'),
      Buffer.from('</decrypted>'),
    ]),
  );
  if (!reading.ok) return null;
  const [element, ...others] = childElements(reading.root);
  const isAlone = element !== undefined && others.length === 0;
  return isAlone && isNamed(element, assertionNamespace, name) ? { root: reading.root, element } : null;
}
