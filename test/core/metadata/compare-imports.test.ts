import { describe, expect, test } from 'vitest';
import { compareImports } from '../../../src/core/metadata/compare/compare-imports.ts';
import { describeChanges } from '../../../src/core/metadata/compare/describe-changes.ts';
import { importMetadata } from '../../../src/core/metadata/import-metadata.ts';
import { type CertificateRecipe, makeCertificate } from '../../support/make-certificate.ts';

interface Shape {
  readonly entityId?: string;
  readonly location?: string;
  readonly certificates?: readonly CertificateRecipe[];
  readonly use?: string;
}

function importShape(shape: Shape) {
  const {
    entityId = 'https://idp.example.test',
    location = 'https://idp.example.test/sso',
    use = 'signing',
  } = shape;
  const keys = (shape.certificates ?? [{}]).map(
    (recipe) =>
      `<md:KeyDescriptor use="${use}"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${makeCertificate(recipe).der.toString('base64')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
  );
  const xml = `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${entityId}"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${keys.join('')}<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${location}"/></md:IDPSSODescriptor></md:EntityDescriptor>`;
  const options = { now: '2026-10-01T12:00:00Z', entityId: null, trustCertificate: null };
  const [entity] = importMetadata(Buffer.from(xml), options).entities;
  if (entity === undefined) throw new Error('The metadata of this test was not read.');
  return entity;
}

describe('comparing two imports', () => {
  test('the same twice has no change', () => {
    expect(compareImports(importShape({}), importShape({}))).toEqual({
      changes: [],
      needsNewCertificateInTwilio: false,
      needsNewValuesInTwilio: false,
    });
  });

  test('a renewed certificate is one added and one removed, and Twilio needs it', () => {
    const after = importShape({ certificates: [{ keyName: 'new', serial: '02' }] });
    const comparison = compareImports(importShape({}), after);
    expect(comparison.changes.map(({ kind }) => kind)).toEqual(['certificate-added', 'certificate-removed']);
    expect(comparison).toMatchObject({ needsNewCertificateInTwilio: true, needsNewValuesInTwilio: false });
  });

  test('another encryption certificate changes nothing for Twilio', () => {
    const [before, after] = [
      importShape({ use: 'encryption' }),
      importShape({ use: 'encryption', certificates: [{ serial: '02' }] }),
    ];
    expect(compareImports(before, after).changes).toEqual([]);
  });

  test('another entity ID and address are named with both values', () => {
    const after = importShape({
      entityId: 'https://idp.example.test/',
      location: 'https://new.example.test/sso',
    });
    const comparison = compareImports(importShape({}), after);
    expect(comparison.changes).toMatchObject([
      { kind: 'entity-id', before: 'https://idp.example.test', after: 'https://idp.example.test/' },
      {
        kind: 'sign-in-address',
        before: 'https://idp.example.test/sso',
        after: 'https://new.example.test/sso',
      },
    ]);
    expect(comparison.needsNewValuesInTwilio).toBe(true);
  });

  test('another product is one change in words, however much is different', () => {
    const okta = importShape({
      entityId: 'http://www.okta.com/exk1fcia6d6EMsf331d8',
      location: 'https://acme.okta.com/app/acme_twilio_1/exk1fcia6d6EMsf331d8/sso/saml',
    });
    const google = importShape({
      entityId: 'https://accounts.google.com/o/saml2?idpid=C01abc',
      location: 'https://accounts.google.com/o/saml2/idp?idpid=C01abc',
      certificates: [{ serial: '03' }],
    });
    const { changes } = compareImports(okta, google);
    expect(changes.length).toBeGreaterThan(3);
    const words = describeChanges(changes, google.entityId).map(({ title }) => title);
    expect(words).toEqual(['This is another product: Google Workspace in place of Okta']);
  });

  test('an entity ID that was not known before is no change', () => {
    const before = { ...importShape({}), entityId: '' };
    expect(compareImports(before, importShape({})).changes).toEqual([]);
  });
});
