import { readFileSync } from 'node:fs';
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';

const folder = new URL('../../resources/schemas/', import.meta.url);
const read = (name: string): Uint8Array => readFileSync(new URL(name, folder));

/** The addresses that the schemas import from, answered from this checkout. */
const imports = {
  'http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd': 'xmldsig-core-schema.xsd',
  'http://www.w3.org/TR/2002/REC-xmlenc-core-20021210/xenc-schema.xsd': 'xenc-schema.xsd',
  'http://www.w3.org/TR/2002/REC-xmlenc-core-20021210/xmldsig-core-schema.xsd': 'xmldsig-core-schema.xsd',
  'http://www.w3.org/2001/xml.xsd': 'xml.xsd',
  'https://schemas.test/saml-schema-assertion-2.0.xsd': 'saml-schema-assertion-2.0.xsd',
} as const;

let isRegistered = false;

function registerImports(): void {
  if (isRegistered) return;
  const buffers = Object.fromEntries(Object.entries(imports).map(([url, name]) => [url, read(name)]));
  xmlRegisterInputProvider(new XmlBufferInputProvider(buffers));
  isRegistered = true;
}

/** Every violation of the OASIS schema in a document, empty when it is valid. */
export function schemaViolations(kind: 'metadata' | 'protocol', xml: string | Uint8Array): readonly string[] {
  registerImports();
  const url = `https://schemas.test/saml-schema-${kind}-2.0.xsd`;
  using schema = XmlDocument.fromBuffer(read(`saml-schema-${kind}-2.0.xsd`), { url });
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromBuffer(typeof xml === 'string' ? Buffer.from(xml) : xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
