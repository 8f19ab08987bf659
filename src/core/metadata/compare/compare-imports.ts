import type { Certificate } from '../../certificates/certificate.ts';
import type { Endpoint, IdpKind, MetadataEntity } from '../identity-provider.ts';

export type ImportChange =
  | { readonly kind: 'provider'; readonly before: IdpKind; readonly after: IdpKind }
  | { readonly kind: 'entity-id'; readonly before: string; readonly after: string }
  | { readonly kind: 'certificate-added' | 'certificate-removed'; readonly certificate: Certificate }
  | {
      readonly kind: 'sign-in-address' | 'sign-out-address';
      readonly bindingUri: string;
      /** Null when the binding was not there. */
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly kind: 'name-id-formats';
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  | { readonly kind: 'signed-requests'; readonly before: boolean; readonly after: boolean };

export interface ImportComparison {
  /** Empty when nothing that matters to a sign-in changed. */
  readonly changes: readonly ImportChange[];
  /** A signing certificate is new: Twilio must be given it when the identity provider starts to use it (facts 1.3, 2.1). */
  readonly needsNewCertificateInTwilio: boolean;
  /** The issuer or the sign-in address that Twilio was given is no longer right. */
  readonly needsNewValuesInTwilio: boolean;
}

/** What changed for sign-ins between two imports of one identity provider. */
export function compareImports(before: MetadataEntity, after: MetadataEntity): ImportComparison {
  const changes = [
    ...compareProvider(before, after),
    ...compareEntityId(before, after),
    ...compareCertificates(before, after),
    ...compareEndpoints('sign-in-address', before.singleSignOnServices, after.singleSignOnServices),
    ...compareEndpoints('sign-out-address', before.singleLogoutServices, after.singleLogoutServices),
    ...compareDemands(before, after),
  ];
  return {
    changes,
    needsNewCertificateInTwilio: changes.some((change) => change.kind === 'certificate-added'),
    needsNewValuesInTwilio: changes.some(({ kind }) => kind === 'entity-id' || kind === 'sign-in-address'),
  };
}

/** Two products that were both recognised: `other` is only the absence of evidence. */
function compareProvider(before: MetadataEntity, after: MetadataEntity): readonly ImportChange[] {
  const isKnown = before.idp !== 'other' && after.idp !== 'other';
  return isKnown && before.idp !== after.idp
    ? [{ kind: 'provider', before: before.idp, after: after.idp }]
    : [];
}

function compareEntityId(before: MetadataEntity, after: MetadataEntity): readonly ImportChange[] {
  // Empty before: it was not known, so nobody was given it.
  if (before.entityId === after.entityId || before.entityId === '') return [];
  return [{ kind: 'entity-id', before: before.entityId, after: after.entityId }];
}

/** Signing ones only: Twilio never sees the others. */
function compareCertificates(before: MetadataEntity, after: MetadataEntity): readonly ImportChange[] {
  const [old, fresh] = [signingOf(before), signingOf(after)];
  const added = [...fresh].filter(([sha256]) => !old.has(sha256));
  const removed = [...old].filter(([sha256]) => !fresh.has(sha256));
  return [
    ...added.map(([, certificate]) => ({ kind: 'certificate-added', certificate }) as const),
    ...removed.map(([, certificate]) => ({ kind: 'certificate-removed', certificate }) as const),
  ];
}

function signingOf(entity: MetadataEntity): ReadonlyMap<string, Certificate> {
  const signing = entity.certificates.filter((certificate) => certificate.use !== 'encryption');
  return new Map(signing.map((certificate) => [certificate.sha256, certificate]));
}

/** By binding; the first address of a binding is the one that counts. */
function compareEndpoints(
  kind: 'sign-in-address' | 'sign-out-address',
  before: readonly Endpoint[],
  after: readonly Endpoint[],
): readonly ImportChange[] {
  const bindings = new Set([...before, ...after].map((endpoint) => endpoint.bindingUri));
  return [...bindings].flatMap((bindingUri) => {
    const [old, fresh] = [firstOf(before, bindingUri), firstOf(after, bindingUri)];
    return old === fresh ? [] : [{ kind, bindingUri, before: old, after: fresh }];
  });
}

function firstOf(endpoints: readonly Endpoint[], bindingUri: string): string | null {
  return endpoints.find((endpoint) => endpoint.bindingUri === bindingUri)?.location ?? null;
}

function compareDemands(before: MetadataEntity, after: MetadataEntity): readonly ImportChange[] {
  const changes: ImportChange[] = [];
  const formats = (entity: MetadataEntity) => entity.nameIdFormats.toSorted().join(' ');
  if (formats(before) !== formats(after))
    changes.push({ kind: 'name-id-formats', before: before.nameIdFormats, after: after.nameIdFormats });
  if (before.wantsSignedRequests !== after.wantsSignedRequests)
    changes.push({
      kind: 'signed-requests',
      before: before.wantsSignedRequests,
      after: after.wantsSignedRequests,
    });
  return changes;
}
