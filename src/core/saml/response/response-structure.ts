/**
 * What the structure of a response must be before anything in it can mean one thing only. The signature profile makes
 * sure that what is read was signed; this makes sure that nothing else in the message could be read instead.
 */
import {
  attributeOf,
  childElements,
  childrenNamed,
  descendantsOf,
  isNamed,
  pureTextOf,
  type XmlElement,
} from '../../xml/xml-node.ts';
import { claimedId } from '../claimed-id.ts';
import { assertionNamespace, protocolNamespace, signatureNamespace } from '../saml-names.ts';
import { parseSamlTime } from './saml-time.ts';

/** Permanent codes; the words are in findings/messages/structure.ts. */
export type StructureFaultCode =
  | 'version'
  | 'id'
  | 'issue-instant'
  | 'unexpected-child'
  | 'repeated-child'
  | 'missing-child'
  | 'loose-text'
  | 'duplicate-id'
  | 'comment-in-value'
  | 'misplaced-signature';

export interface StructureFault {
  readonly code: StructureFaultCode;
  readonly detail: string;
}

interface Content {
  readonly once: readonly string[];
  readonly many: readonly string[];
  readonly required: readonly string[];
}

/** SAML 2.0 Core, sections 3.2.2 and 3.3.3. That there is one Signature at most is for the signature's own check. */
const responseContent: Content = {
  once: ['Issuer', 'Extensions', 'Status'],
  many: ['Signature', 'Assertion', 'EncryptedAssertion'],
  required: ['Status'],
};
/** SAML 2.0 Core, section 3.2.2.1. */
const statusContent: Content = {
  once: ['StatusCode', 'StatusMessage', 'StatusDetail'],
  many: [],
  required: [],
};
/** SAML 2.0 Core, section 2.3.3. */
const assertionContent: Content = {
  once: ['Issuer', 'Subject', 'Conditions', 'Advice'],
  many: ['Signature', 'Statement', 'AuthnStatement', 'AuthzDecisionStatement', 'AttributeStatement'],
  required: ['Issuer'],
};
/** SAML 2.0 Core, section 2.4.1. */
const subjectContent: Content = {
  once: ['BaseID', 'NameID', 'EncryptedID'],
  many: ['SubjectConfirmation'],
  required: [],
};
const samlNamespaces: readonly string[] = [assertionNamespace, protocolNamespace, signatureNamespace];

/** Every structural fault of the Response and, when there is one in clear, its assertion. */
export function findStructureFaults(
  root: XmlElement,
  assertion: XmlElement | null,
): readonly StructureFault[] {
  return [
    ...checkMessage(root),
    ...checkContent(root, responseContent),
    ...childrenNamed(root, protocolNamespace, 'Status').flatMap((status) =>
      checkContent(status, statusContent),
    ),
    ...(assertion === null ? [] : checkAssertion(assertion)),
    ...checkIds(assertion === null || isWithin(root, assertion) ? [root] : [root, assertion]),
    ...checkValues(root),
    ...(assertion === null || isWithin(root, assertion) ? [] : checkValues(assertion)),
    ...checkSignaturePlaces(root, assertion),
  ];
}

function isWithin(root: XmlElement, element: XmlElement): boolean {
  return childElements(root).includes(element);
}

function checkAssertion(assertion: XmlElement): readonly StructureFault[] {
  const subjects = childrenNamed(assertion, assertionNamespace, 'Subject');
  return [
    ...checkMessage(assertion),
    ...checkContent(assertion, assertionContent),
    ...subjects.flatMap((subject) => checkContent(subject, subjectContent)),
  ];
}

/** Version, ID and IssueInstant (SAML 2.0 Core, sections 2.3.3 and 3.2.2). */
function checkMessage(element: XmlElement): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  const version = attributeOf(element, 'Version');
  if (version !== '2.0') faults.push({ code: 'version', detail: `${element.name}: ${version ?? 'none'}` });
  // xs:ID is an NCName, but well-known identity providers begin theirs with a digit, which harms nobody.
  if (!/^[^\s]+$/.test(attributeOf(element, 'ID') ?? '')) faults.push({ code: 'id', detail: element.name });
  if (parseSamlTime(attributeOf(element, 'IssueInstant')) === null)
    faults.push({ code: 'issue-instant', detail: element.name });
  return faults;
}

function checkContent(parent: XmlElement, content: Content): readonly StructureFault[] {
  const children = childElements(parent);
  const count = (name: string): number => children.filter((child) => child.name === name).length;
  const fault = (code: StructureFaultCode, name: string): StructureFault => ({
    code,
    detail: `${name} in ${parent.name}`,
  });
  const hasText = parent.children.some((child) => child.kind === 'text' && child.text.trim() !== '');
  return [
    ...children
      .filter((child) => !isContent(child, content))
      .map((child) => fault('unexpected-child', child.name)),
    ...content.once.filter((name) => count(name) > 1).map((name) => fault('repeated-child', name)),
    ...content.required.filter((name) => count(name) === 0).map((name) => fault('missing-child', name)),
    ...(hasText ? [{ code: 'loose-text' as const, detail: parent.name }] : []),
  ];
}

function isContent(child: XmlElement, content: Content): boolean {
  return (
    child.namespace === namespaceOf(child.name) &&
    (content.once.includes(child.name) || content.many.includes(child.name))
  );
}

const protocolNames: readonly string[] = ['Extensions', 'Status', ...statusContent.once];

/** Of which namespace an element of that name is where it is allowed: a stray `samlp:Assertion` is nobody's assertion. */
function namespaceOf(name: string): string {
  if (name === 'Signature') return signatureNamespace;
  return protocolNames.includes(name) ? protocolNamespace : assertionNamespace;
}

/** The IDs of SAML elements, each of which must be the only one of its value, whoever else claims it. */
function checkIds(trees: readonly XmlElement[]): readonly StructureFault[] {
  const counts = new Map<string, number>();
  const samlIds = new Set<string>();
  for (const element of trees.flatMap(descendantsOf)) {
    for (const attribute of element.attributes) {
      const id = claimedId(attribute);
      if (id === null) continue;
      counts.set(id, (counts.get(id) ?? 0) + 1);
      if (samlNamespaces.includes(element.namespace)) samlIds.add(id);
    }
  }
  return [...samlIds]
    .filter((id) => (counts.get(id) ?? 0) > 1)
    .map((detail) => ({ code: 'duplicate-id', detail }));
}

/** A comment or instruction beside text: the two halves of a name that some libraries read as one half (VU#475445). */
function checkValues(tree: XmlElement): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  for (const element of descendantsOf(tree)) {
    // Signatures are read by a stricter profile of their own.
    if (element.namespace === signatureNamespace) continue;
    if (pureTextOf(element) !== null || childElements(element).length > 0) continue;
    if (element.children.some((child) => child.kind === 'text' && child.text.trim() !== ''))
      faults.push({ code: 'comment-in-value', detail: element.name });
  }
  return faults;
}

/** Signatures stand on the Response and on its assertion; those of assertions quoted as Advice are never looked at. */
function checkSignaturePlaces(root: XmlElement, assertion: XmlElement | null): readonly StructureFault[] {
  const signed = [root, ...childrenNamed(root, assertionNamespace, 'Assertion')];
  const allowed = new Set<XmlElement>(
    (assertion === null ? signed : [...signed, assertion]).flatMap((parent) =>
      childrenNamed(parent, signatureNamespace, 'Signature'),
    ),
  );
  return elementsOutsideAdvice(root, assertion)
    .filter((element) => isNamed(element, signatureNamespace, 'Signature') && !allowed.has(element))
    .map((element) => ({ code: 'misplaced-signature', detail: `line ${element.line}` }));
}

/** Every element of the message but those inside the Advice of its assertion (SAML 2.0 Core, section 2.6.1). */
export function elementsOutsideAdvice(root: XmlElement, assertion: XmlElement | null): readonly XmlElement[] {
  const advice = new Set(assertion === null ? [] : childrenNamed(assertion, assertionNamespace, 'Advice'));
  const found: XmlElement[] = [];
  const collect = (element: XmlElement): void => {
    if (advice.has(element)) return;
    found.push(element);
    for (const child of element.children) if (child.kind === 'element') collect(child);
  };
  collect(root);
  if (assertion !== null && !isWithin(root, assertion)) collect(assertion);
  return found;
}
