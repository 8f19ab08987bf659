import { describe, expect, test } from 'vitest';
import { type AuthnRequestInput, writeAuthnRequest } from '../../../src/core/saml/authn-request.ts';
import { schemaViolations } from '../../support/saml-schema.ts';

const input: AuthnRequestInput = {
  id: '_0123456789abcdef',
  issueInstant: '2026-11-25T10:00:00Z',
  destination: 'https://idp.example.test/sso?a=1&b=2',
  acsUrl: 'http://127.0.0.1:7443/acs',
  issuer: 'urn:flex:JQ',
  nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
};

describe('writeAuthnRequest', () => {
  test.each([
    ['with a NameID format', input],
    ['without one', { ...input, nameIdFormat: null }],
    ['with characters to escape', { ...input, issuer: `a&b<c>"'`, acsUrl: 'https://a.example/?x="&y=<' }],
  ])('is valid against the OASIS schema: %s', (_, request) => {
    expect(schemaViolations('protocol', writeAuthnRequest(request))).toEqual([]);
  });

  test('says every value, escaped', () => {
    const xml = writeAuthnRequest(input);
    expect(xml).toContain('Destination="https://idp.example.test/sso?a=1&amp;b=2"');
    expect(xml).toContain('AssertionConsumerServiceURL="http://127.0.0.1:7443/acs"');
    expect(xml).toContain('<saml:Issuer>urn:flex:JQ</saml:Issuer>');
  });

  test('a value “true” stays a value', () => {
    expect(writeAuthnRequest({ ...input, acsUrl: 'true' })).toContain('AssertionConsumerServiceURL="true"');
  });
});
