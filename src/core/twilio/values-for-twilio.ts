import type { Certificate } from '../certificates/certificate.ts';
import type { MetadataEntity } from '../metadata/identity-provider.ts';

export interface ValuesForTwilio {
  readonly entityId: string;
  /** Null when the identity provider has no sign-in address. */
  readonly ssoUrl: string | null;
  /** Null when it has no signing certificate. */
  readonly certificate: Certificate | null;
}

/** What goes back into Twilio. The certificate that lasts longest, since Twilio's form takes one (facts 1.3). */
export function valuesForTwilio(entity: MetadataEntity): ValuesForTwilio {
  const signing = entity.certificates.filter(({ use }) => use !== 'encryption');
  const services = entity.singleSignOnServices;
  const service = services.find(({ binding }) => binding === 'redirect') ?? services[0];
  return {
    entityId: entity.entityId,
    ssoUrl: service?.location ?? null,
    certificate: signing.toSorted((a, b) => b.notAfter.localeCompare(a.notAfter))[0] ?? null,
  };
}
