import { attributeOf, childrenNamed, type XmlElement } from '../../xml/xml-node.ts';
import type { Endpoint } from '../identity-provider.ts';
import { metadataNamespace, nameBinding } from '../saml-names.ts';

/** The endpoints of that name in a role, in order. White space around a Location is dropped, as anyURI says. */
export function readEndpoints(role: XmlElement, name: string): readonly Endpoint[] {
  return childrenNamed(role, metadataNamespace, name).map(readEndpoint);
}

export function readEndpoint(element: XmlElement): Endpoint {
  const bindingUri = (attributeOf(element, 'Binding') ?? '').trim();
  return {
    binding: nameBinding(bindingUri),
    bindingUri,
    location: (attributeOf(element, 'Location') ?? '').trim(),
  };
}

/** AssertionConsumerService has an index and may be the default (SAML 2.0 Metadata, 2.4.4). */
export function readIndexedEndpoints(role: XmlElement, name: string) {
  return childrenNamed(role, metadataNamespace, name).map((element) => {
    const index = attributeOf(element, 'index');
    const isDefault = attributeOf(element, 'isDefault')?.trim();
    return {
      ...readEndpoint(element),
      index: index !== null && /^\s*\d{1,5}\s*$/.test(index) ? Number(index) : null,
      isDefault: isDefault === 'true' || isDefault === '1',
    };
  });
}
