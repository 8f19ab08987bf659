import type { XmlAttribute } from '../xml/xml-node.ts';

/** In SAML 2.0 `ID`, in XML Signature `Id`, elsewhere `xml:id` and `wsu:Id`; the rest is what SAML 1.1 names it (Core, sections 2.3.2 and 3.2). */
const idNames: readonly string[] = ['id', 'assertionid', 'responseid', 'requestid'];

/**
 * The ID that an attribute claims for its element, to whatever reader, or null: any namespace, any letter case, and white
 * space dropped at both ends, as a reader with a schema drops it (XML Schema, xs:ID).
 */
export function claimedId({ name, value }: XmlAttribute): string | null {
  return idNames.includes(name.toLowerCase()) ? value.trim() : null;
}
