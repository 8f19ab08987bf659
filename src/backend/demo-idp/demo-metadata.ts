import { emailNameIdFormat, protocolNamespace, signatureNamespace } from '../../core/saml/saml-names.ts';
import { writeXml, type XmlOutput } from '../../core/xml/write-xml.ts';

/** By this the demo is told apart from a real identity provider, wherever its metadata turns up again. */
export const demoEntityId = 'urn:sso-preflight:demo-identity-provider';

export interface DemoMetadata {
  /** The address of single sign-on, the same for both bindings. */
  readonly signOnUrl: string;
  readonly certificatePem: string;
}

/** Metadata of the demo identity provider (SAML 2.0 Metadata, section 2.4.3). */
export function writeDemoMetadata({ signOnUrl, certificatePem }: DemoMetadata): string {
  const root: XmlOutput = {
    name: 'md:EntityDescriptor',
    attributes: {
      'xmlns:md': 'urn:oasis:names:tc:SAML:2.0:metadata',
      'xmlns:ds': signatureNamespace,
      entityID: demoEntityId,
    },
    children: [
      {
        name: 'md:IDPSSODescriptor',
        attributes: { WantAuthnRequestsSigned: 'false', protocolSupportEnumeration: protocolNamespace },
        children: [
          composeKey(certificatePem),
          { name: 'md:NameIDFormat', children: [emailNameIdFormat] },
          composeService('HTTP-Redirect', signOnUrl),
          composeService('HTTP-POST', signOnUrl),
        ],
      },
    ],
  };
  return writeXml(root, { hasDeclaration: true, isIndented: true });
}

function composeKey(certificatePem: string): XmlOutput {
  const der = certificatePem.replaceAll(/-----[^-]+-----|\s/g, '');
  return {
    name: 'md:KeyDescriptor',
    attributes: { use: 'signing' },
    children: [
      {
        name: 'ds:KeyInfo',
        children: [{ name: 'ds:X509Data', children: [{ name: 'ds:X509Certificate', children: [der] }] }],
      },
    ],
  };
}

function composeService(binding: 'HTTP-Redirect' | 'HTTP-POST', location: string): XmlOutput {
  return {
    name: 'md:SingleSignOnService',
    attributes: { Binding: `urn:oasis:names:tc:SAML:2.0:bindings:${binding}`, Location: location },
  };
}
