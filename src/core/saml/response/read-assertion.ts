import {
  attributeOf,
  childElements,
  childrenNamed,
  descendantsOf,
  isNamed,
  pureTextOf,
  type XmlElement,
} from '../../xml/xml-node.ts';
import { assertionNamespace } from '../saml-names.ts';
import { decryptElement } from './decrypt-element.ts';
import { readDecrypted } from './read-decrypted.ts';

export interface Confirmation {
  readonly method: string;
  /** SubjectConfirmationData; null when there is none. */
  readonly data: {
    readonly notBefore: string | null;
    readonly notOnOrAfter: string | null;
    readonly recipient: string | null;
    readonly inResponseTo: string | null;
  } | null;
}

/** What an assertion says, as it stands there; times are not parsed yet. A null text stands for what is not pure text. */
export interface AssertionFacts {
  readonly id: string | null;
  readonly issueInstant: string | null;
  readonly issuer: string | null;
  readonly nameId: { readonly value: string | null; readonly format: string | null } | null;
  /** There is an EncryptedID; the NameID, when there is one, was decrypted from it. */
  readonly hasEncryptedId: boolean;
  readonly confirmations: readonly Confirmation[];
  readonly conditions: {
    readonly notBefore: string | null;
    readonly notOnOrAfter: string | null;
    /** One list of audiences for each AudienceRestriction. */
    readonly audiences: readonly (readonly string[])[];
    readonly isOneTimeUse: boolean;
    /** Names of conditions that SAML 2.0 Core does not define. */
    readonly unknown: readonly string[];
  } | null;
  readonly authnStatements: readonly { readonly sessionNotOnOrAfter: string | null }[];
  /** In order of first appearance; values of one name put together. */
  readonly attributes: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** Reads an Assertion element (SAML 2.0 Core, section 2.3.3), decrypting an EncryptedID with the key. Judges nothing. */
export function readAssertion(assertion: XmlElement, decryptionKeyPem: string | null): AssertionFacts {
  const named = (name: string): readonly XmlElement[] => childrenNamed(assertion, assertionNamespace, name);
  const subject = named('Subject')[0];
  const issuer = named('Issuer')[0];
  return {
    id: attributeOf(assertion, 'ID'),
    issueInstant: attributeOf(assertion, 'IssueInstant'),
    issuer: issuer === undefined ? null : pureTextOf(issuer),
    nameId: subject === undefined ? null : readNameId(subject, decryptionKeyPem),
    hasEncryptedId:
      subject !== undefined && childrenNamed(subject, assertionNamespace, 'EncryptedID').length > 0,
    confirmations: subject === undefined ? [] : readConfirmations(subject),
    conditions: readConditions(named('Conditions')[0]),
    authnStatements: named('AuthnStatement').map((statement) => ({
      sessionNotOnOrAfter: attributeOf(statement, 'SessionNotOnOrAfter'),
    })),
    attributes: readAttributes(named('AttributeStatement')),
  };
}

function readNameId(subject: XmlElement, decryptionKeyPem: string | null): AssertionFacts['nameId'] {
  const [nameId] = childrenNamed(subject, assertionNamespace, 'NameID');
  const [encrypted] = childrenNamed(subject, assertionNamespace, 'EncryptedID');
  const element = nameId ?? (encrypted === undefined ? null : decryptNameId(encrypted, decryptionKeyPem));
  return element === null ? null : { value: pureTextOf(element), format: attributeOf(element, 'Format') };
}

function decryptNameId(encrypted: XmlElement, decryptionKeyPem: string | null): XmlElement | null {
  const decryption = decryptElement(encrypted, decryptionKeyPem);
  if (!decryption.ok) return null;
  // The prefixes that SAML libraries use, for one that left its declaration outside.
  const namespaces = new Map(['saml', 'saml2'].map((prefix) => [prefix, assertionNamespace]));
  return readDecrypted(decryption.plaintext, 'NameID', namespaces)?.element ?? null;
}

function readConfirmations(subject: XmlElement): readonly Confirmation[] {
  return childrenNamed(subject, assertionNamespace, 'SubjectConfirmation').map((confirmation) => {
    const data = childrenNamed(confirmation, assertionNamespace, 'SubjectConfirmationData')[0];
    return {
      method: attributeOf(confirmation, 'Method') ?? '',
      data:
        data === undefined
          ? null
          : {
              notBefore: attributeOf(data, 'NotBefore'),
              notOnOrAfter: attributeOf(data, 'NotOnOrAfter'),
              recipient: attributeOf(data, 'Recipient'),
              inResponseTo: attributeOf(data, 'InResponseTo'),
            },
    };
  });
}

const knownConditions: readonly string[] = ['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction'];

function readConditions(conditions: XmlElement | undefined): AssertionFacts['conditions'] {
  if (conditions === undefined) return null;
  const children = childElements(conditions);
  return {
    notBefore: attributeOf(conditions, 'NotBefore'),
    notOnOrAfter: attributeOf(conditions, 'NotOnOrAfter'),
    audiences: childrenNamed(conditions, assertionNamespace, 'AudienceRestriction').map((restriction) =>
      childrenNamed(restriction, assertionNamespace, 'Audience').map(
        (audience) => pureTextOf(audience) ?? '',
      ),
    ),
    isOneTimeUse: children.some((child) => isNamed(child, assertionNamespace, 'OneTimeUse')),
    unknown: children
      .filter((child) => child.namespace !== assertionNamespace || !knownConditions.includes(child.name))
      .map((child) => child.name),
  };
}

function readAttributes(statements: readonly XmlElement[]): AssertionFacts['attributes'] {
  const values = new Map<string, string[]>();
  for (const attribute of statements.flatMap((statement) =>
    childrenNamed(statement, assertionNamespace, 'Attribute'),
  )) {
    const name = attributeOf(attribute, 'Name') ?? '';
    const known = values.get(name) ?? [];
    known.push(...childrenNamed(attribute, assertionNamespace, 'AttributeValue').map(textOf));
    values.set(name, known);
  }
  return [...values].map(([name, all]) => ({ name, values: all }));
}

/** All text of a value, in order: some values are elements of their own, such as a NameID (eduPersonTargetedID). */
function textOf(value: XmlElement): string {
  const texts: string[] = [];
  for (const element of descendantsOf(value)) {
    for (const child of element.children) if (child.kind === 'text') texts.push(child.text);
  }
  return texts.join('');
}
