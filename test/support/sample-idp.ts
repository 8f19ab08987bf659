import { randomBytes } from 'node:crypto';
import { type KeyPair, makePair } from '../../src/backend/sign-in-test/local-keys.ts';
import { issueResponse } from '../../src/core/saml/issue/issue-response.ts';
import type { IssuedResponse } from '../../src/core/saml/issue/issued-response.ts';
import { emailNameIdFormat } from '../../src/core/saml/saml-names.ts';
import type { ServiceProvider } from '../../src/core/twilio/product.ts';

/** An identity provider with a fresh key: its metadata, and responses signed by it. */
export interface SampleIdp {
  readonly key: KeyPair;
  readonly entityId: string;
  readonly metadata: string;
  /** A good unsolicited response; give what the test is about. */
  issue(serviceProvider: ServiceProvider, change?: Partial<IssuedResponse>): string;
}

export function makeSampleIdp(): SampleIdp {
  const key = makePair({ kind: 'saml-key', commonName: 'Sample', days: 30, now: new Date().toISOString() });
  const entityId = 'https://idp.example.com/saml';
  return {
    key,
    entityId,
    metadata: writeMetadata(entityId, key.certificatePem),
    issue: (serviceProvider, change) =>
      issueResponse({ ...goodResponse(entityId, serviceProvider), ...change }, key, (count) =>
        randomBytes(count),
      ),
  };
}

function writeMetadata(entityId: string, certificatePem: string): string {
  const der = certificatePem.replaceAll(/-----[^-]+-----|\s/g, '');
  return `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">
<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${der}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example.com/sso"/>
</IDPSSODescriptor></EntityDescriptor>`;
}

function goodResponse(issuer: string, { acsUrl, entityId }: ServiceProvider): IssuedResponse {
  const now = Date.now();
  return {
    responseId: `_${randomBytes(16).toString('hex')}`,
    assertionId: `_${randomBytes(16).toString('hex')}`,
    issuer,
    destination: acsUrl,
    recipient: acsUrl,
    audience: entityId,
    inResponseTo: null,
    issueInstant: new Date(now).toISOString(),
    notBefore: new Date(now).toISOString(),
    notOnOrAfter: new Date(now + 300_000).toISOString(),
    sessionNotOnOrAfter: null,
    nameId: 'alex@example.com',
    nameIdFormat: emailNameIdFormat,
    attributes: [
      { name: 'roles', values: ['agent'] },
      { name: 'full_name', values: ['Alex Example'] },
      { name: 'email', values: ['alex@example.com'] },
    ],
    sign: 'both',
    encryptToPem: null,
  };
}
