import type { ParsedInput } from '../../contract/operations.ts';
import { fillGuide, type GuideQuery } from '../../core/guides/fill-guide.ts';
import type { MetadataEntity } from '../../core/metadata/identity-provider.ts';
import { spMetadataOptionsOf, writeSpMetadata } from '../../core/saml/sp-metadata.ts';
import type { Product } from '../../core/twilio/product.ts';
import { checkProduct, serviceProviderOf } from '../../core/twilio/service-provider.ts';
import { valuesForTwilio } from '../../core/twilio/values-for-twilio.ts';
import { guideFor } from '../guides.ts';
import type { Handlers } from '../handler.ts';
import { refuse } from '../problem-error.ts';

export const guideHandlers: Handlers<'guide.show' | 'sp.metadata'> = {
  'guide.show': async (input, { ports, profiles }) => {
    const product = await productOf(input, ports.now());
    const profileId = input.profileId ?? null;
    const entity = profileId === null ? null : (profiles.get(profileId).identityProvider?.entity ?? null);
    return fillGuide(guideFor(input.idp), {
      idp: input.idp,
      product,
      serviceProvider: serviceProviderOf(product),
      identityProvider: entity === null ? null : providerValuesOf(entity),
    });
  },

  'sp.metadata': async (input, { ports }) => {
    const product = await productOf(input, ports.now());
    const serviceProvider = serviceProviderOf(product);
    if (serviceProvider === null)
      return refuse(
        'refused',
        checkProduct(product)[0]?.message ?? 'Fill in the values of the profile first.',
      );
    return {
      fileName: `twilio-${product.kind}-sp-metadata.xml`,
      mediaType: 'application/samlmetadata+xml',
      text: writeSpMetadata(serviceProvider, spMetadataOptionsOf(product)),
    };
  },
};

/** The product with the values of a downloaded SP metadata file in place of typed ones. */
async function productOf(input: ParsedInput<'guide.show'>, now: string): Promise<Product> {
  const { product, spMetadata } = input;
  if (spMetadata === null) return product;
  if (product.kind === 'flex')
    return refuse(
      'bad-input',
      'Flex values come from the Account or Connection SID, not from an SP metadata file.',
    );
  // Loaded here alone: it brings the XML reader, which no other guide needs.
  const { readSpMetadata } = await import('../read-sp-metadata.ts');
  return { kind: 'console', ...readSpMetadata(spMetadata, now) };
}

function providerValuesOf(entity: MetadataEntity): GuideQuery['identityProvider'] {
  const { entityId, ssoUrl, certificate } = valuesForTwilio(entity);
  return { entityId, ssoUrl: ssoUrl ?? '', certificatePem: certificate?.pem ?? '' };
}
