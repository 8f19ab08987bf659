import { XMLBuilder } from 'fast-xml-parser';
import { consoleFacts } from '../twilio/generations.ts';
import type { Product, ServiceProvider } from '../twilio/product.ts';

export interface SpMetadataOptions {
  /** NameID formats to ask for, in order; none leaves the choice to the identity provider. */
  readonly nameIdFormats: readonly string[];
  readonly wantsSignedAssertions: boolean;
  /** PEM of a certificate to encrypt assertions to; only our own test service provider has one. */
  readonly encryptionCertificatePem?: string;
}

/**
 * What SP metadata should ask for under a product: the Console demands an e-mail NameID (facts 2.2), Flex mandates no
 * format (facts 1.4). Twilio's guides recommend signing both parts, and encryption is not supported by either, so no key
 * is offered to encrypt to.
 */
export function spMetadataOptionsOf(product: Product): SpMetadataOptions {
  return {
    nameIdFormats: product.kind === 'console' ? [consoleFacts.nameIdFormat] : [],
    wantsSignedAssertions: true,
  };
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
  // By default the builder writes `isDefault` for `isDefault="true"`, which is not XML.
  suppressBooleanAttributes: false,
  format: true,
  indentBy: '  ',
});

/**
 * Writes SAML 2.0 service provider metadata (SAML 2.0 Metadata, section 2.4.4) with one HTTP-POST assertion consumer
 * service. An IdP that imports it gets the entity ID and the ACS URL without typing; the switch that signs the Response
 * has no element in metadata, so it is still to be set by hand.
 */
export function writeSpMetadata(serviceProvider: ServiceProvider, options: SpMetadataOptions): string {
  const metadata = {
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    'md:EntityDescriptor': {
      '@_xmlns:md': 'urn:oasis:names:tc:SAML:2.0:metadata',
      '@_entityID': serviceProvider.entityId,
      'md:SPSSODescriptor': {
        '@_AuthnRequestsSigned': 'false',
        '@_WantAssertionsSigned': String(options.wantsSignedAssertions),
        '@_protocolSupportEnumeration': 'urn:oasis:names:tc:SAML:2.0:protocol',
        ...composeEncryptionKey(options.encryptionCertificatePem),
        ...(options.nameIdFormats.length > 0 ? { 'md:NameIDFormat': options.nameIdFormats } : {}),
        'md:AssertionConsumerService': {
          '@_Binding': 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
          '@_Location': serviceProvider.acsUrl,
          '@_index': '0',
          '@_isDefault': 'true',
        },
      },
    },
  };
  return builder.build(metadata);
}

/** KeyDescriptor with use="encryption" (SAML 2.0 Metadata, section 2.4.1.1); nothing without a certificate. */
function composeEncryptionKey(pem: string | undefined): Readonly<Record<string, unknown>> {
  if (pem === undefined) return {};
  return {
    'md:KeyDescriptor': {
      '@_use': 'encryption',
      'ds:KeyInfo': {
        '@_xmlns:ds': 'http://www.w3.org/2000/09/xmldsig#',
        'ds:X509Data': { 'ds:X509Certificate': pem.replaceAll(/-----[^-]+-----|\s/g, '') },
      },
    },
  };
}
