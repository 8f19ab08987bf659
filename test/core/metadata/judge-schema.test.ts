import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import schemas from '../../../resources/schemas/metadata-schemas.json' with { type: 'json' };
import { composeSchemas } from '../../../scripts/schemas/write-schemas.ts';
import { judgeSchema } from '../../../src/core/metadata/schema/judge-schema.ts';

const namespaces =
  'xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';
const service =
  '<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example.test/sso"/>';

function document(inside: string, attributes = ''): Buffer {
  return Buffer.from(
    `<?xml version="1.0"?>\n<md:EntityDescriptor ${namespaces} entityID="urn:x" ${attributes}>\n<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">\n${inside}\n</md:IDPSSODescriptor></md:EntityDescriptor>`,
  );
}

const titles = (bytes: Buffer) => judgeSchema(bytes, schemas)?.map(({ title, why }) => `${title}: ${why}`);

describe('the OASIS metadata schema', () => {
  test('travels in the bundle as it lies beside', () => {
    expect(
      readFileSync(new URL('../../../resources/schemas/metadata-schemas.json', import.meta.url), 'utf8'),
    ).toBe(composeSchemas());
  });

  test('nothing is found in what follows it', () => {
    expect(titles(document(service))).toEqual([]);
  });

  test('each violation has its line and a sentence without namespaces', () => {
    expect(titles(document(`${service}\n<md:NameIDFormat>x</md:NameIDFormat>`, 'Name="x"'))).toEqual([
      "Line 2 does not follow the metadata schema: EntityDescriptor, attribute 'Name': The attribute 'Name' is not allowed.",
      expect.stringMatching(
        /^Line 5 does not follow the metadata schema: NameIDFormat: This element is not expected/,
      ),
    ]);
  });

  test('ten are enough', () => {
    expect(
      judgeSchema(document(`${service}\n`.repeat(3) + '<md:KeyDescriptor/>\n'.repeat(30)), schemas)?.length,
    ).toBeLessThan(11);
    const contacts = document(service)
      .toString()
      .replace('</md:EntityDescriptor>', '<md:ContactPerson/>\n'.repeat(30));
    expect(judgeSchema(Buffer.from(`${contacts}</md:EntityDescriptor>`), schemas)).toHaveLength(10);
  });

  test('a schema that the document names is never loaded', () => {
    const named = document(
      '<x:role xmlns:x="urn:x"/>',
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x http://www.w3.org/2001/xml.xsd"',
    );
    expect(judgeSchema(named, schemas)?.length).toBe(1);
  });

  test('what stands before the declaration is passed over; a large file is said not to be compared', () => {
    expect(titles(Buffer.concat([Buffer.from('\n\n'), document(service)]))).toEqual([]);
    const large = Buffer.concat([document(service), Buffer.alloc(300_000, 0x20)]);
    expect(judgeSchema(large, schemas)?.map(({ code }) => code)).toEqual(['metadata-schema-not-checked']);
  });

  test('what cannot be parsed is not compared', () => {
    expect(judgeSchema(Buffer.from('<a>'), schemas)).toBeNull();
  });
});
