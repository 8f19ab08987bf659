import type { Certificate } from '../certificates/certificate.ts';
import type { ErrorValue } from '../findings/messages/errors/known-error.ts';
import type { IdpKind, MetadataEntity } from '../metadata/identity-provider.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Product } from '../twilio/product.ts';
import { serviceProviderOf } from '../twilio/service-provider.ts';
import { valuesForTwilio } from '../twilio/values-for-twilio.ts';

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

/** What a profile knows. */
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

function valuesOfEntity(entity: MetadataEntity): ExplainSubject['values'] {
  const { entityId, ssoUrl, certificate } = valuesForTwilio(entity);
  return {
    issuer: entityId,
    ...(ssoUrl === null ? {} : { ssoUrl }),
    ...(certificate === null ? {} : { certificate: certificate.sha256 }),
  };
}
