import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/core/cutover/fingerprint.ts';
import {
  historyOf,
  maxImportRecords,
  rememberImport,
} from '../../../src/core/metadata/compare/remember-import.ts';
import { importMetadata } from '../../../src/core/metadata/import-metadata.ts';
import type { Profile, StoredIdentityProvider } from '../../../src/core/profiles/profile.ts';
import { makeCertificate } from '../../support/make-certificate.ts';

const now = '2026-10-01T12:00:00Z';

interface Shape {
  readonly entityId?: string;
  readonly host?: string;
  readonly serial?: string;
  readonly wantsSigned?: boolean;
  readonly importedAt?: string;
}

function stored(shape: Shape = {}): StoredIdentityProvider {
  const { entityId = 'https://idp.example.test', host = 'idp.example.test', serial = '01' } = shape;
  const certificate = makeCertificate({ serial }).der.toString('base64');
  const xml = `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${entityId}"><md:IDPSSODescriptor WantAuthnRequestsSigned="${shape.wantsSigned === true}" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://${host}/sso"/></md:IDPSSODescriptor></md:EntityDescriptor>`;
  const imported = importMetadata(Buffer.from(xml), { now, entityId: null, trustCertificate: null });
  const [entity] = imported.entities;
  if (entity === undefined) throw new Error('The metadata of this test was not read.');
  const { sha256, findings: fileFindings } = imported;
  return {
    source: 'file',
    fileName: 'idp.xml',
    importedAt: shape.importedAt ?? now,
    sha256,
    entity,
    fileFindings,
  };
}

const empty: Profile = {
  id: '00000000-0000-4000-8000-000000000000',
  name: 'Acme',
  createdAt: now,
  updatedAt: now,
  product: { kind: 'console', entityId: 'urn:console:1', acsUrl: 'https://console.example.test/acs' },
  identityProvider: null,
  signInTests: [],
  override: null,
};

const codesOf = (profile: Profile) => profile.importHistory?.[0]?.changes?.map(({ code }) => code);

describe('the history of imports', () => {
  test('begins with the first import, which has nothing to be compared with', () => {
    const profile = rememberImport(empty, stored());
    expect(profile.importHistory).toMatchObject([{ importedAt: now, fileName: 'idp.xml', changes: null }]);
  });

  test('the same file again adds nothing', () => {
    const once = rememberImport(empty, stored());
    const twice = rememberImport(once, stored({ importedAt: '2026-10-02T12:00:00Z' }));
    expect(twice.importHistory).toHaveLength(1);
    expect(twice.identityProvider?.importedAt).toBe('2026-10-02T12:00:00Z');
  });

  test('says what a new certificate, address and entity ID mean', () => {
    const first = rememberImport(empty, stored());
    const second = rememberImport(first, stored({ serial: '02' }));
    expect(codesOf(second)).toEqual([
      'metadata-changed-certificate-added',
      'metadata-changed-certificate-removed',
    ]);
    const third = rememberImport(second, stored({ serial: '02', host: 'new.example.test' }));
    expect(codesOf(third)).toEqual(['metadata-changed-sign-in-address']);
    const fourth = rememberImport(
      third,
      stored({ entityId: 'urn:new', serial: '02', host: 'new.example.test' }),
    );
    expect(codesOf(fourth)).toEqual(['metadata-changed-entity-id']);
    expect(fourth.importHistory?.map(({ entityId }) => entityId)).toEqual([
      'urn:new',
      'https://idp.example.test',
      'https://idp.example.test',
      'https://idp.example.test',
    ]);
  });

  test('a demand for signed requests is named when it comes and when it goes', () => {
    const on = rememberImport(rememberImport(empty, stored()), stored({ wantsSigned: true }));
    expect(codesOf(on)).toEqual(['metadata-changed-signed-requests-on']);
    expect(codesOf(rememberImport(on, stored()))).toEqual(['metadata-changed-signed-requests-off']);
  });

  test('says that passes are stale when one counted until now', () => {
    const first = rememberImport(empty, stored());
    const pass = {
      id: '1',
      method: 'paste',
      finishedAt: now,
      fingerprint: fingerprintOf(first) ?? '',
      responseSha256: '',
      verdicts: [],
    } as const;
    const tested = { ...first, signInTests: [pass] };
    expect(codesOf(rememberImport(tested, stored({ serial: '02' })))).toContain(
      'metadata-changed-tests-stale',
    );
    expect(codesOf(rememberImport(first, stored({ serial: '02' })))).not.toContain(
      'metadata-changed-tests-stale',
    );
  });

  test('keeps the newest twenty', () => {
    let profile = empty;
    for (let serial = 1; serial <= 25; serial += 1)
      profile = rememberImport(profile, stored({ serial: serial.toString(16).padStart(2, '0') }));
    expect(profile.importHistory).toHaveLength(maxImportRecords);
    expect(profile.importHistory?.at(-1)?.changes).not.toBeNull();
  });

  test('a profile from before there was a history starts with what it has', () => {
    const old = { ...empty, identityProvider: stored() };
    expect(historyOf(old)).toHaveLength(1);
    const profile = rememberImport(old, stored({ serial: '02' }));
    expect(profile.importHistory).toHaveLength(2);
    expect(historyOf(empty)).toEqual([]);
  });
});
