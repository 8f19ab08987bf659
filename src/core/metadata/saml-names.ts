import type { Binding } from './identity-provider.ts';

export const metadataNamespace = 'urn:oasis:names:tc:SAML:2.0:metadata';
export const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';
export const interfaceNamespace = 'urn:oasis:names:tc:SAML:metadata:ui';
export const saml2Protocol = 'urn:oasis:names:tc:SAML:2.0:protocol';

/** SAML 2.0 Bindings, section 3; SimpleSign is a later OASIS profile. */
const bindings: Readonly<Record<string, Binding>> = {
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect': 'redirect',
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST': 'post',
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST-SimpleSign': 'post-simple-sign',
  'urn:oasis:names:tc:SAML:2.0:bindings:SOAP': 'soap',
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact': 'artifact',
  'urn:oasis:names:tc:SAML:2.0:bindings:PAOS': 'paos',
  'urn:oasis:names:tc:SAML:2.0:bindings:URI': 'uri',
};

export function nameBinding(uri: string): Binding {
  return Object.hasOwn(bindings, uri) ? (bindings[uri] ?? 'other') : 'other';
}
