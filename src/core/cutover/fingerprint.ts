import { createHash } from 'node:crypto';
import type { Profile } from '../profiles/profile.ts';
import { serviceProviderOf } from '../twilio/service-provider.ts';

/**
 * What a sign-in test is bound to: SHA-256, hexadecimal, over the imported metadata, the fields of it that decide a
 * sign-in, and Twilio's values. Any change makes earlier passes stale. Null while one of the two sides is missing.
 */
export function fingerprintOf(profile: Profile): string | null {
  const serviceProvider = serviceProviderOf(profile.product);
  const { identityProvider } = profile;
  if (serviceProvider === null || identityProvider === null) return null;
  const { entity } = identityProvider;
  // Lists in a fixed order, so that the JSON is canonical: equal things give equal bytes.
  const tested = [
    'sso-preflight/fingerprint/1',
    profile.product.kind,
    serviceProvider.entityId,
    serviceProvider.acsUrl,
    identityProvider.source,
    identityProvider.sha256,
    entity.entityId,
    entity.wantsSignedRequests,
    entity.singleSignOnServices.map(({ bindingUri, location }) => [bindingUri, location]),
    entity.certificates.map(({ use, sha256 }) => [use, sha256]),
  ];
  return createHash('sha256').update(JSON.stringify(tested)).digest('hex');
}
