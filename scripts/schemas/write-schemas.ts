/**
 * Writes resources/schemas/metadata-schemas.json from the schemas beside it, so that they travel inside the bundle.
 *
 * Usage: node scripts/schemas/write-schemas.ts [--help]
 */
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../../resources/schemas/', import.meta.url);

/** What each import is called in the schema that imports it. */
const imports = {
  'http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd': 'xmldsig-core-schema.xsd',
  'http://www.w3.org/TR/2002/REC-xmlenc-core-20021210/xenc-schema.xsd': 'xenc-schema.xsd',
  'http://www.w3.org/TR/2002/REC-xmlenc-core-20021210/xmldsig-core-schema.xsd': 'xmldsig-core-schema.xsd',
  'http://www.w3.org/2001/xml.xsd': 'xml.xsd',
  'https://schemas.invalid/saml-schema-assertion-2.0.xsd': 'saml-schema-assertion-2.0.xsd',
} as const;

/** The file's text, as it is to lie there. */
export function composeSchemas(): string {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const schemas = {
    address: 'https://schemas.invalid/saml-schema-metadata-2.0.xsd',
    text: read('saml-schema-metadata-2.0.xsd'),
    imports: Object.fromEntries(Object.entries(imports).map(([address, name]) => [address, read(name)])),
  };
  return `${JSON.stringify(schemas, null, 2)}\n`;
}

if (import.meta.main === true) {
  if (process.argv.includes('--help')) console.log('Usage: node scripts/schemas/write-schemas.ts');
  else writeFileSync(new URL('metadata-schemas.json', folder), composeSchemas());
}
