import { writeSpMetadata } from '../../core/saml/sp-metadata.ts';
import type { ServiceProvider } from '../../core/twilio/product.ts';

/**
 * Metadata of the test service provider. It asks for no NameID format, so that the identity provider sends what it is
 * set up to send, and offers a key, so that one that encrypts can be judged. Empty before the test is ready.
 */
export function writeTestMetadata(
  serviceProvider: ServiceProvider | null,
  encryptionCertificatePem: string,
): string {
  if (serviceProvider === null) return '';
  return writeSpMetadata(serviceProvider, {
    nameIdFormats: [],
    wantsSignedAssertions: true,
    encryptionCertificatePem,
  });
}
