import { describe, expect, test } from 'vitest';
import { importMetadata } from '../../../src/core/metadata/import-metadata.ts';
import { spMetadataOptionsOf, writeSpMetadata } from '../../../src/core/saml/sp-metadata.ts';
import type { Product } from '../../../src/core/twilio/product.ts';
import { serviceProviderOf } from '../../../src/core/twilio/service-provider.ts';
import { schemaViolations } from '../../support/saml-schema.ts';

const sids = { accountSid: `AC${'0'.repeat(32)}`, connectionSid: `JQ${'1'.repeat(32)}` };
const products: readonly Product[] = [
  { kind: 'flex', from: null, to: 'preview', ...sids },
  { kind: 'flex', from: null, to: 'iam', ...sids },
  { kind: 'flex', from: null, to: 'enhanced', ...sids },
  { kind: 'console', entityId: 'urn:console:abc', acsUrl: 'https://sso.example.test/acs?a=true&b=2' },
];

function write(product: Product): string {
  const serviceProvider = serviceProviderOf(product);
  if (serviceProvider === null) throw new Error('the product of this test is incomplete');
  return writeSpMetadata(serviceProvider, spMetadataOptionsOf(product));
}

describe('writeSpMetadata', () => {
  test.each(products)('is valid against the OASIS schema: $kind $to', (product) => {
    expect(schemaViolations('metadata', write(product))).toEqual([]);
  });

  test.each(products)('reads back as the same values by our own importer: $kind $to', (product) => {
    const imported = importMetadata(Buffer.from(write(product)), {
      now: '2026-11-25T12:00:00Z',
      entityId: null,
      trustCertificate: null,
    });
    const [entity] = imported.entities;
    expect(entity).toMatchObject({ role: 'sp', entityId: serviceProviderOf(product)?.entityId });
    expect(entity?.assertionConsumerServices).toMatchObject([
      { binding: 'post', location: serviceProviderOf(product)?.acsUrl, isDefault: true },
    ]);
  });

  test('only the Console asks for an e-mail NameID', () => {
    const format = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
    expect(products.map((product) => write(product).includes(format))).toEqual([false, false, false, true]);
  });

  test('escapes what an entity ID may hold', () => {
    const xml = writeSpMetadata(
      { entityId: `urn:console:a&"'<b>`, acsUrl: 'https://a.example/?x=true' },
      { nameIdFormats: [], wantsSignedAssertions: false },
    );
    expect(schemaViolations('metadata', xml)).toEqual([]);
    expect(xml).toContain('WantAssertionsSigned="false"');
  });

  test('the schema check of this test does refuse', () => {
    expect(
      schemaViolations('metadata', write(products[0] as Product).replace('isDefault', 'is-default')),
    ).not.toEqual([]);
  });
});
