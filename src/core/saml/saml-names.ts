/** Namespaces and identifiers of SAML 2.0, XML Signature and XML Encryption, as their specifications spell them. */
export const protocolNamespace = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const assertionNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';
export const encryptionNamespace = 'http://www.w3.org/2001/04/xmlenc#';

export const exclusiveC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const exclusiveC14nWithComments = 'http://www.w3.org/2001/10/xml-exc-c14n#WithComments';
export const envelopedSignature = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

export const statusSuccess = 'urn:oasis:names:tc:SAML:2.0:status:Success';
export const bearerMethod = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
export const emailNameIdFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
