import type { MetadataEntity } from '../../core/metadata/identity-provider.ts';
import type { VerifyResponseInput } from '../../core/saml/response/verdict.ts';

/** What the verifier is told about an identity provider: its entity ID and the only keys that are trusted. */
export function trustedIdpOf(entity: MetadataEntity): VerifyResponseInput['identityProvider'] {
  return {
    // Empty when only its certificate was typed in: there is nothing to compare the issuer with.
    entityId: entity.entityId === '' ? null : entity.entityId,
    idp: entity.idp,
    // A key without `use` serves both (SAML 2.0 Metadata, section 2.4.1.1).
    certificates: entity.certificates
      .filter(({ use }) => use !== 'encryption')
      .map(({ pem }) => Buffer.from(pem, 'utf8')),
  };
}
