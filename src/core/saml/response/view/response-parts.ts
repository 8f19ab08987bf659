import {
  attributeOf,
  childElements,
  childrenNamed,
  descendantsOf,
  isNamed,
  type XmlElement,
} from '../../../xml/xml-node.ts';
import { assertionNamespace, protocolNamespace, signatureNamespace } from '../../saml-names.ts';

/** The elements of a response that a check may point at; as received, so nothing here is verified. */
export interface ResponseParts {
  readonly response: XmlElement;
  readonly assertions: readonly XmlElement[];
  /** The assertion in clear or encrypted; null when there is none. */
  readonly assertion: XmlElement | null;
  readonly status: XmlElement | null;
  readonly responseSignature: XmlElement | null;
  readonly assertionSignature: XmlElement | null;
  readonly subject: XmlElement | null;
  readonly nameId: XmlElement | null;
  readonly confirmations: readonly XmlElement[];
  readonly confirmationData: readonly XmlElement[];
  readonly conditions: XmlElement | null;
  readonly statements: readonly XmlElement[];
  readonly attributeStatement: XmlElement | null;
  readonly attributes: readonly { readonly element: XmlElement; readonly name: string }[];
}

/** Finds the parts below `root`, the first of each kind (SAML 2.0 Core, sections 2.3.3 and 3.2.2). */
export function findResponseParts(root: XmlElement): ResponseParts {
  const assertions = ['Assertion', 'EncryptedAssertion'].flatMap((name) => samlChildren(root, name));
  const assertion = assertions[0] ?? null;
  const subject = firstOf(assertion, 'Subject');
  const confirmations = samlChildren(subject, 'SubjectConfirmation');
  const attributeStatements = samlChildren(assertion, 'AttributeStatement');
  const attributes = attributeStatements.flatMap((statement) => samlChildren(statement, 'Attribute'));
  return {
    response: root,
    assertions,
    assertion,
    status: childrenNamed(root, protocolNamespace, 'Status')[0] ?? null,
    responseSignature: signatureOf(root),
    assertionSignature: signatureOf(assertion),
    subject,
    nameId: firstOf(subject, 'NameID') ?? firstOf(subject, 'EncryptedID'),
    confirmations,
    confirmationData: confirmations.flatMap((one) => samlChildren(one, 'SubjectConfirmationData')),
    conditions: firstOf(assertion, 'Conditions'),
    statements: samlChildren(assertion, 'AuthnStatement'),
    attributeStatement: attributeStatements[0] ?? null,
    attributes: attributes.map((element) => ({ element, name: attributeOf(element, 'Name') ?? '' })),
  };
}

/** SAML elements of that name below `parent`, at any depth. */
export function samlBelow(parent: XmlElement | null, name: string): readonly XmlElement[] {
  return parent === null
    ? []
    : [...descendantsOf(parent)].filter((element) => isNamed(element, assertionNamespace, name));
}

/** Elements of XML Signature of that name below `parent`, at any depth. */
export function signatureBelow(parent: XmlElement | null, name: string): readonly XmlElement[] {
  return parent === null
    ? []
    : [...descendantsOf(parent)].filter((element) => isNamed(element, signatureNamespace, name));
}

/** The Issuer of an element; null when it has none. */
export function issuerOf(element: XmlElement | null): XmlElement | null {
  return firstOf(element, 'Issuer');
}

function samlChildren(parent: XmlElement | null, name: string): readonly XmlElement[] {
  return parent === null ? [] : childrenNamed(parent, assertionNamespace, name);
}

function firstOf(parent: XmlElement | null, name: string): XmlElement | null {
  return samlChildren(parent, name)[0] ?? null;
}

function signatureOf(element: XmlElement | null): XmlElement | null {
  if (element === null) return null;
  return childElements(element).find((child) => isNamed(child, signatureNamespace, 'Signature')) ?? null;
}
