import { fingerprintOf } from '../../src/core/cutover/fingerprint.ts';
import type { MetadataEntity } from '../../src/core/metadata/identity-provider.ts';
import type { Profile, SignInTestRecord, StoredIdentityProvider } from '../../src/core/profiles/profile.ts';
import type { Policy, Verdict } from '../../src/core/saml/response/verdict.ts';
import type { Product } from '../../src/core/twilio/product.ts';

/** The moment at which the sample's gate is open. */
export const sampleNow = '2026-11-25T12:00:00Z';

export const sampleProducts = {
  preview: {
    kind: 'flex',
    from: null,
    to: 'preview',
    accountSid: `AC${'a1'.repeat(16)}`,
    connectionSid: '',
  },
  iam: { kind: 'flex', from: null, to: 'iam', accountSid: `AC${'a1'.repeat(16)}`, connectionSid: '' },
  enhanced: {
    kind: 'flex',
    from: null,
    to: 'enhanced',
    accountSid: `AC${'a1'.repeat(16)}`,
    connectionSid: `JQ${'b2'.repeat(16)}`,
  },
  console: { kind: 'console', entityId: 'urn:console:c3', acsUrl: 'https://sso.example.test/acs?p=c3' },
} as const satisfies Record<string, Product>;

export function sampleEntity(change: Partial<MetadataEntity> = {}): MetadataEntity {
  return {
    entityId: 'http://www.okta.com/exk1',
    role: 'idp',
    idp: 'okta',
    idpEvidence: [],
    displayName: null,
    singleSignOnServices: [
      {
        binding: 'redirect',
        bindingUri: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
        location: 'https://acme.okta.com/app/acme/exk1/sso/saml',
      },
    ],
    singleLogoutServices: [],
    assertionConsumerServices: [],
    nameIdFormats: [],
    wantsSignedRequests: false,
    validUntil: null,
    certificates: [sampleCertificate()],
    findings: [],
    ...change,
  };
}

export function sampleCertificate(
  notBefore = '2025-01-01T00:00:00Z',
  notAfter = '2035-01-01T00:00:00Z',
): MetadataEntity['certificates'][number] {
  return {
    use: 'signing',
    subject: 'CN=acme',
    issuer: 'CN=acme',
    serialNumber: '1',
    version: 3,
    notBefore,
    notAfter,
    keyType: 'rsa',
    keyBits: 2048,
    curve: null,
    signatureAlgorithm: 'sha256WithRSAEncryption',
    sha256: 'c0'.repeat(32),
    sha1: 'c0'.repeat(20),
    pem: '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n',
  };
}

export function sampleIdentityProvider(
  entity: Partial<MetadataEntity> = {},
  change: Partial<StoredIdentityProvider> = {},
): StoredIdentityProvider {
  return {
    source: 'file',
    fileName: 'okta.xml',
    importedAt: '2026-11-20T08:00:00Z',
    sha256: 'ab'.repeat(32),
    entity: sampleEntity(entity),
    fileFindings: [],
    ...change,
  };
}

export function sampleVerdict(policy: Policy, verdict: Verdict['verdict'] = 'accept'): Verdict {
  return {
    verdict,
    policy,
    signed: 'both',
    nameId: 'ada@example.test',
    nameIdFormat: null,
    attributes: {},
    issuer: 'http://www.okta.com/exk1',
    sessionNotOnOrAfter: null,
    assertionId: '_a',
    checks:
      verdict === 'accept'
        ? []
        : [
            {
              id: 'response-signed',
              title: 'Response signed',
              status: 'fail',
              expected: 'signed',
              actual: 'not signed',
              fix: 'Sign it.',
            },
          ],
  };
}

export function sampleTest(profile: Profile, change: Partial<SignInTestRecord> = {}): SignInTestRecord {
  return {
    id: 'test-1',
    method: 'loopback',
    finishedAt: '2026-11-24T09:00:00Z',
    fingerprint: fingerprintOf(profile) ?? '',
    responseSha256: 'de'.repeat(32),
    verdicts: (['saml2', 'twilio-flex', 'twilio-console'] as const).map((policy) => sampleVerdict(policy)),
    ...change,
  };
}

/** A profile whose gate is open at `sampleNow`. */
export function sampleProfile(
  product: Product = sampleProducts.enhanced,
  change: Partial<Profile> = {},
): Profile {
  const profile: Profile = {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Acme',
    createdAt: '2026-11-20T08:00:00Z',
    updatedAt: '2026-11-24T09:00:00Z',
    product,
    identityProvider: sampleIdentityProvider(),
    signInTests: [],
    override: null,
    forecast: {
      at: '2026-11-24T10:00:00Z',
      idpEntityId: 'http://www.okta.com/exk1',
      domains: ['example.test'],
      ready: 12,
      lockedOut: 0,
      counts: { ready: 12 },
    },
    ...change,
  };
  return change.signInTests ? profile : { ...profile, signInTests: [sampleTest(profile)] };
}
