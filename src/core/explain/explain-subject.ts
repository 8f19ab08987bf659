import type { Certificate } from '../certificates/certificate.ts';
import type { ErrorValue } from '../findings/messages/errors/known-error.ts';
import type { IdpKind, MetadataEntity } from '../metadata/identity-provider.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Product } from '../twilio/product.ts';
import { serviceProviderOf } from '../twilio/service-provider.ts';

/** For whom an error is explained: which product and identity provider, and their values as far as they are known. */
export interface ExplainSubject {
  readonly product: Product | null;
  readonly idp: IdpKind | null;
  readonly values: Readonly<Partial<Record<ErrorValue, string>>>;
  /** The identity provider's, to find a thumbprint among. */
  readonly certificates: readonly Certificate[];
}

/** Nobody in particular, or a kind of identity provider. */
export function subjectOfIdp(idp: IdpKind | null): ExplainSubject {
  return { product: null, idp, values: {}, certificates: [] };
}

/** What a profile knows. The certificate is the one that lasts longest, as Twilio's form takes one (facts 1.3). */
export function subjectOfProfile({ product, identityProvider }: Profile): ExplainSubject {
  return {
    product,
    idp: identityProvider?.entity.idp ?? null,
    certificates: identityProvider?.entity.certificates ?? [],
    values: {
      ...serviceProviderOf(product),
      ...(identityProvider === null ? {} : valuesOfEntity(identityProvider.entity)),
    },
  };
}

function valuesOfEntity({
  entityId,
  certificates,
  singleSignOnServices,
}: MetadataEntity): ExplainSubject['values'] {
  const signing = certificates.filter(({ use }) => use !== 'encryption');
  const newest = signing.toSorted((a, b) => b.notAfter.localeCompare(a.notAfter))[0];
  const service =
    singleSignOnServices.find(({ binding }) => binding === 'redirect') ?? singleSignOnServices[0];
  return {
    issuer: entityId,
    ...(service === undefined ? {} : { ssoUrl: service.location }),
    ...(newest === undefined ? {} : { certificate: newest.sha256 }),
  };
}
