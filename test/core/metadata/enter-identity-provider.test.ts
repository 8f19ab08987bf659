import { describe, expect, test } from 'vitest';
import { soleIdp } from '../../../src/core/metadata/sole-idp.ts';
import {
  enterIdentityProvider,
  type TypedIdentityProvider,
} from '../../../src/core/metadata/typed/enter-identity-provider.ts';
import { makeCertificate } from '../../support/make-certificate.ts';

const now = '2026-10-01T12:00:00Z';
const { der } = makeCertificate();
const pem = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
const whole = {
  entityId: 'http://www.okta.com/exk1fcia6d6EMsf331d8',
  signInAddress: 'https://acme.okta.com/app/acme_twilio_1/exk1fcia6d6EMsf331d8/sso/saml',
  certificate: Buffer.from(pem),
};

function codes(typed: Partial<TypedIdentityProvider>) {
  const [entity] = enterIdentityProvider({ ...whole, ...typed }, now).entities;
  return entity?.findings.map(({ severity, code }) => `${severity} ${code}`) ?? [];
}

describe('an identity provider typed by hand', () => {
  test('is judged and recognised as one from metadata', () => {
    const imported = enterIdentityProvider(whole, now);
    const idp = soleIdp(imported);
    expect(idp).toMatchObject({ entityId: whole.entityId, role: 'idp', idp: 'okta', validUntil: null });
    expect(idp?.singleSignOnServices.map(({ binding }) => binding)).toEqual(['redirect', 'post']);
    expect(idp?.certificates).toHaveLength(1);
    expect(codes({})).toEqual(['note typed-not-known']);
  });

  test.each([
    ['DER', der],
    ['bare base64', Buffer.from(der.toString('base64'))],
  ])('takes the certificate as %s', (_form, certificate) => {
    expect(soleIdp(enterIdentityProvider({ ...whole, certificate }, now))).not.toBeNull();
  });

  test('a certificate alone is an identity provider of which the rest is not known', () => {
    expect(codes({ entityId: null, signInAddress: null })).toEqual([
      'block typed-issuer-missing',
      'block typed-sign-in-address-missing',
      'note typed-not-known',
    ]);
  });

  test('white space around copied values is dropped', () => {
    const typed = { ...whole, entityId: ` ${whole.entityId}\n`, signInAddress: `${whole.signInAddress} ` };
    expect(enterIdentityProvider(typed, now)).toEqual(enterIdentityProvider(whole, now));
  });

  test('an address that is none blocks in the words of metadata', () => {
    expect(codes({ signInAddress: 'javascript:alert(1)' })).toContain('block metadata-location-unsafe');
    expect(codes({ signInAddress: 'acme.okta.com' })).toContain('block metadata-location-invalid');
  });

  test('what is no certificate gives no identity provider and says what it is', () => {
    const imported = enterIdentityProvider({ ...whole, certificate: Buffer.from('<html></html>') }, now);
    expect(imported.entities).toEqual([]);
    expect(imported.findings.some(({ severity }) => severity === 'block')).toBe(true);
  });

  test('every value counts in the fingerprint', () => {
    const other = {
      entityId: 'urn:x',
      signInAddress: 'https://x.test/',
      certificate: makeCertificate({ serial: '05' }).der,
    };
    const base = enterIdentityProvider(whole, now).sha256;
    for (const [name, value] of Object.entries(other))
      expect(enterIdentityProvider({ ...whole, [name]: value }, now).sha256).not.toBe(base);
  });
});
