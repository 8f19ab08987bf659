import { SignedXml } from 'xml-crypto';

export interface ResponseShape {
  /** About this many bytes, reached with group names in one attribute, as real identity providers do. */
  readonly bytes: number;
  readonly sign: 'assertion' | 'both';
  readonly privateKeyPem: string;
  readonly certificatePem: string;
}

export const idpEntityId = 'https://idp.bench.example/saml';
export const spEntityId = 'https://sp.bench.example/entity';
export const acsUrl = 'https://sp.bench.example/acs';
export const requestId = '_request1';

const assertionXPath = "//*[local-name(.)='Assertion']";
const responseXPath = "/*[local-name(.)='Response']";

/** A fresh signed response. xml-crypto signs, so that no subject of the comparison reads its own handwriting. */
export function makeResponse(shape: ResponseShape): string {
  const plain = composeResponse(0);
  const overhead = shape.sign === 'both' ? 3200 : 2200;
  const groups = Math.max(0, Math.round((shape.bytes - plain.length - overhead) / groupValue(0).length));
  const withAssertion = signElement(composeResponse(groups), assertionXPath, shape);
  return shape.sign === 'both' ? signElement(withAssertion, responseXPath, shape) : withAssertion;
}

function signElement(xml: string, xpath: string, shape: ResponseShape): string {
  // The certificate travels in the inner signature only: twice would make 5 KB of two signatures impossible.
  const keyInfo = xpath === assertionXPath ? {} : { getKeyInfoContent: () => null };
  const signer = new SignedXml({
    privateKey: shape.privateKeyPem,
    publicCert: shape.certificatePem,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
    ...keyInfo,
  });
  signer.addReference({
    xpath,
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: [
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ],
  });
  signer.computeSignature(xml, {
    prefix: 'ds',
    location: { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signer.getSignedXml();
}

function groupValue(index: number): string {
  return `<saml:AttributeValue>contact-centre-group-${String(index).padStart(5, '0')}</saml:AttributeValue>`;
}

function composeResponse(groups: number): string {
  const now = Date.now();
  const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
  const attribute = (name: string, values: string): string =>
    `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic">${values}</saml:Attribute>`;
  const value = (text: string): string => `<saml:AttributeValue>${text}</saml:AttributeValue>`;
  const list = Array.from({ length: groups }, (_, index) => groupValue(index)).join('');
  return (
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_response1" Version="2.0" IssueInstant="${at(0)}" Destination="${acsUrl}" InResponseTo="${requestId}">` +
    `<saml:Issuer>${idpEntityId}</saml:Issuer>` +
    `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>` +
    `<saml:Assertion ID="_assertion1" Version="2.0" IssueInstant="${at(0)}"><saml:Issuer>${idpEntityId}</saml:Issuer>` +
    `<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">ada@bench.example</saml:NameID>` +
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData InResponseTo="${requestId}" NotOnOrAfter="${at(60)}" Recipient="${acsUrl}"/></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${at(-2)}" NotOnOrAfter="${at(60)}"><saml:AudienceRestriction><saml:Audience>${spEntityId}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${at(-1)}" SessionIndex="_session1"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
    `<saml:AttributeStatement>${attribute('email', value('ada@bench.example'))}${attribute('full_name', value('Ada Example'))}${attribute('roles', value('admin'))}${attribute('groups', list)}</saml:AttributeStatement>` +
    `</saml:Assertion></samlp:Response>`
  );
}
