import type { Certificate } from '../../certificates/certificate.ts';
import type { XmlElement, XmlNode } from '../../xml/xml-node.ts';
import { metadataNamespace, saml2Protocol, signatureNamespace } from '../saml-names.ts';

export interface TypedValues {
  /** Both empty when not known. */
  readonly entityId: string;
  readonly signInAddress: string;
  readonly certificates: readonly Certificate[];
}

/**
 * Nobody has typed which of the two it takes, so both are offered; a Twilio profile asks for one address without a
 * binding (facts 1.3, 2.1).
 */
const bindings = [
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
];

/** The EntityDescriptor that such values stand for (SAML 2.0 Metadata, 2.3.2), never written as XML. */
export function describeTyped({ entityId, signInAddress, certificates }: TypedValues): XmlElement {
  const services = signInAddress === '' ? [] : bindings;
  const role = element('IDPSSODescriptor', { protocolSupportEnumeration: saml2Protocol }, [
    ...certificates.map(describeKey),
    ...services.map((Binding) => element('SingleSignOnService', { Binding, Location: signInAddress })),
  ]);
  return element('EntityDescriptor', { entityID: entityId }, [role]);
}

function describeKey({ pem }: Certificate): XmlElement {
  const text = pem.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  const certificate = signed('X509Certificate', [{ kind: 'text', text }]);
  return element('KeyDescriptor', { use: 'signing' }, [
    signed('KeyInfo', [signed('X509Data', [certificate])]),
  ]);
}

function signed(name: string, children: readonly XmlNode[]): XmlElement {
  return { ...element(name, {}, children), namespace: signatureNamespace };
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlNode[] = [],
): XmlElement {
  return {
    kind: 'element',
    name,
    prefix: '',
    namespace: metadataNamespace,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      name: key,
      prefix: '',
      namespace: '',
      value,
    })),
    children,
    line: 1,
  };
}
