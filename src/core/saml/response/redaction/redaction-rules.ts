/**
 * What of a response may stay in a redacted copy. Everything that is not named here is taken out, so that what nobody thought
 * of is not given away.
 */
import type { RedactionKind } from '../../../findings/messages/redaction.ts';
import { isNamed, type XmlAttribute, type XmlElement } from '../../../xml/xml-node.ts';
import {
  assertionNamespace,
  encryptionNamespace,
  protocolNamespace,
  signatureNamespace,
} from '../../saml-names.ts';

export type RedactionRule = RedactionKind | 'keep';

const keptTexts: ReadonlyMap<string, readonly string[]> = new Map([
  [
    assertionNamespace,
    ['Issuer', 'Audience', 'AuthnContextClassRef', 'AuthnContextDeclRef', 'AuthenticatingAuthority'],
  ],
  [signatureNamespace, ['X509Certificate', 'X509IssuerName', 'X509SerialNumber', 'Modulus', 'Exponent']],
]);

/** A digest tells whether a guess at the removed values is right, and a signature tells whether the digest is. */
const textKinds: ReadonlyMap<string, RedactionKind> = new Map([
  [`${signatureNamespace} DigestValue`, 'signature'],
  [`${signatureNamespace} SignatureValue`, 'signature'],
  [`${encryptionNamespace} CipherValue`, 'encrypted'],
  [`${assertionNamespace} NameID`, 'name-id'],
  [`${assertionNamespace} BaseID`, 'name-id'],
]);

/** SAML 2.0 Core, XML Signature and XML Encryption: attributes that name no person. */
const keptAttributes: ReadonlySet<string> = new Set(
  (
    'Version IssueInstant Destination Consent Format Method Value Recipient NotBefore NotOnOrAfter AuthnInstant ' +
    'SessionNotOnOrAfter NameQualifier SPNameQualifier Name NameFormat FriendlyName Algorithm PrefixList Type Encoding ' +
    'MimeType Count'
  ).split(' '),
);
const identifiers: ReadonlySet<string> = new Set(['ID', 'Id', 'InResponseTo', 'SessionIndex', 'URI']);
const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

/** Whether an element is one within which everything is a person's own value. */
export function isPersonal(element: XmlElement): boolean {
  return isNamed(element, assertionNamespace, 'AttributeValue');
}

export function ruleForText(element: XmlElement, isWithinPersonal: boolean): RedactionRule {
  if (isWithinPersonal) return 'attribute';
  if (keptTexts.get(element.namespace)?.includes(element.name) === true) return 'keep';
  return textKinds.get(`${element.namespace} ${element.name}`) ?? 'other';
}

export function ruleForAttribute(
  element: XmlElement,
  attribute: XmlAttribute,
  isWithinPersonal: boolean,
): RedactionRule {
  if (attribute.namespace === instanceNamespace) return 'keep';
  if (isWithinPersonal) return 'attribute';
  if (attribute.namespace !== '' || !isKnownNamespace(element.namespace)) return 'other';
  const { name } = attribute;
  if (identifiers.has(name)) return 'identifier';
  if (name === 'Address' || name === 'DNSName') return 'address';
  if (name === 'SPProvidedID') return 'name-id';
  return keptAttributes.has(name) ? 'keep' : 'other';
}

/** Whether the text is a public certificate or key: long base64 in which a short value may stand by chance. */
export function isKeyMaterial(element: XmlElement): boolean {
  return element.namespace === signatureNamespace;
}

/** Messages of Microsoft Entra ID begin with a public error code; the rest may name a person. */
export function publicCodesIn(element: XmlElement, text: string): string {
  if (!isNamed(element, protocolNamespace, 'StatusMessage')) return '';
  return [...new Set(text.match(/\bAADSTS\d{4,7}\b/g) ?? [])].map((code) => `${code} `).join('');
}

function isKnownNamespace(namespace: string): boolean {
  return (
    namespace === assertionNamespace ||
    namespace === protocolNamespace ||
    /^http:\/\/www\.w3\.org\/(2000\/09\/xmldsig|2001\/04\/xmlenc|2001\/10\/xml-exc-c14n|2009\/xml(dsig|enc)11)#$/.test(
      namespace,
    )
  );
}
