import type { Certificate } from '../../src/core/certificates/certificate.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import type {
  Endpoint,
  ImportedMetadata,
  MetadataEntity,
} from '../../src/core/metadata/identity-provider.ts';
import { type CertificateFacts, compareCertificate } from './certificate-facts.ts';
import { compareFact } from './finding-verdict.ts';

/** One identity provider as the corpus writes it. */
interface IdpFacts {
  readonly entityID: string;
  readonly validUntil?: string | null;
  readonly roles?: readonly string[];
  readonly sso?: Readonly<Record<string, readonly string[]>>;
  readonly slo?: Readonly<Record<string, readonly string[]>>;
  readonly nameIdFormats?: readonly string[];
  readonly signingCertCount?: number;
  readonly signingCertDistinct?: number;
  readonly encryptionCertCount?: number;
  readonly keyValueOnlyKeys?: number;
  readonly wantAuthnRequestsSigned?: string | null;
  readonly signingCerts?: readonly CertificateFacts[];
}

/** Compares every fact that the corpus states about imported metadata. */
export function compareMetadata(
  facts: Readonly<Record<string, unknown>>,
  imported: ImportedMetadata,
): readonly string[] {
  const idps = imported.entities.filter((entity) => entity.role === 'idp' || entity.role === 'both');
  const signed = imported.findings.some((finding) => finding.code.startsWith('metadata-signature-'));
  return [
    // A count that comes with a note is that of a reader which gave up on the file.
    ...('entityCount' in facts && !('note' in facts)
      ? compareFact('entityCount', facts.entityCount, imported.total)
      : []),
    ...('idpCount' in facts && !('note' in facts)
      ? compareFact('idpCount', facts.idpCount, idps.length)
      : []),
    ...('signed' in facts && imported.entities.length > 0 ? compareFact('signed', facts.signed, signed) : []),
    ...('idp' in facts ? compareIdp(facts.idp as IdpFacts, idps[0]) : []),
    ...('idps' in facts
      ? compareFact(
          'idps',
          (facts.idps as IdpFacts[]).map((idp) => idp.entityID),
          idps.map((idp) => idp.entityId),
        )
      : []),
    ...compareEnds(facts, idps),
  ];
}

function compareEnds(
  facts: Readonly<Record<string, unknown>>,
  idps: readonly MetadataEntity[],
): readonly string[] {
  if (!('firstIdp' in facts)) return [];
  return [
    ...compareFact('firstIdp', facts.firstIdp, idps[0]?.entityId),
    ...compareFact('lastIdp', facts.lastIdp, idps.at(-1)?.entityId),
    ...compareFact('idpWithExpiredCert', facts.idpWithExpiredCert, countWith(idps, 'certificate-expired')),
    ...compareFact(
      'idpWithoutCert',
      facts.idpWithoutCert,
      countWith(idps, 'metadata-signing-certificate-missing'),
    ),
  ];
}

function countWith(idps: readonly MetadataEntity[], code: Finding['code']): number {
  return idps.filter((idp) => idp.findings.some((finding) => finding.code === code)).length;
}

function compareIdp(expected: IdpFacts, actual: MetadataEntity | undefined): readonly string[] {
  if (actual === undefined) return ['the identity provider is missing'];
  const signing = actual.certificates.filter((certificate) => certificate.use !== 'encryption');
  const encryption = actual.certificates.filter((certificate) => certificate.use !== 'signing');
  const unreadable = actual.findings.filter((finding) => finding.code === 'certificate-undecodable').length;
  const got = {
    entityID: actual.entityId,
    sso: groupByBinding(actual.singleSignOnServices),
    slo: groupByBinding(actual.singleLogoutServices),
    nameIdFormats: actual.nameIdFormats,
    signingCertCount: signing.length + unreadable,
    signingCertDistinct: new Set(signing.map((certificate) => certificate.sha256)).size + unreadable,
    encryptionCertCount: encryption.length,
    keyValueOnlyKeys: actual.findings.filter((finding) => finding.code === 'metadata-key-without-certificate')
      .length,
  };
  const wantsSigned = expected.wantAuthnRequestsSigned === 'true' || expected.wantAuthnRequestsSigned === '1';
  return [
    ...Object.entries(got).flatMap(([name, value]) =>
      Object.hasOwn(expected, name)
        ? compareFact(name, sortKeys(expected[name as keyof IdpFacts]), sortKeys(value))
        : [],
    ),
    ...compareFact('wantAuthnRequestsSigned', wantsSigned, actual.wantsSignedRequests),
    ...compareFact('role', expected.roles?.includes('SPSSODescriptor') ? 'both' : 'idp', actual.role),
    ...(expected.validUntil ? compareFact('validUntil', expected.validUntil, actual.validUntil) : []),
    ...compareCertificates(expected.signingCerts ?? [], signing),
  ];
}

/** The corpus lists distinct certificates; one that its own reader could not take has no key, only a hash of the text. */
function compareCertificates(
  expected: readonly CertificateFacts[],
  signing: readonly Certificate[],
): readonly string[] {
  const distinct = signing.filter(
    ({ sha256 }, index) => signing.findIndex((other) => other.sha256 === sha256) === index,
  );
  return expected.flatMap((facts, index) =>
    typeof facts.key === 'string' ? compareCertificate(facts, distinct[index]) : [],
  );
}

function groupByBinding(endpoints: readonly Endpoint[]): Readonly<Record<string, readonly string[]>> {
  const groups: Record<string, string[]> = {};
  for (const { bindingUri, location } of endpoints)
    groups[bindingUri] = [...(groups[bindingUri] ?? []), location];
  return groups;
}

function sortKeys(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
    : value;
}
