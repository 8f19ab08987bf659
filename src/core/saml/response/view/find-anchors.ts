import type { CheckId } from '../../../findings/messages/checks.ts';
import type { XmlElement } from '../../../xml/xml-node.ts';
import { issuerOf, type ResponseParts, samlBelow, signatureBelow } from './response-parts.ts';

/** A place that a check looks at: an element, or one attribute of it. */
export interface Anchor {
  readonly element: XmlElement;
  readonly attribute: string | null;
}

type Find = (parts: ResponseParts) => readonly Anchor[];

/** Where each check looks. A part that is missing is pointed at where it would stand: at the nearest part around it. */
export function findAnchors(parts: ResponseParts): Readonly<Record<CheckId, readonly Anchor[]>> {
  const found = Object.entries(finders).map(([id, find]) => [id, find(parts)]);
  return Object.fromEntries(found) as Record<CheckId, readonly Anchor[]>;
}

const finders: Readonly<Record<CheckId, Find>> = {
  document: (parts) => whole(parts.response),
  status: (parts) => whole(parts.status, parts.response),
  'response-signed': (parts) => whole(parts.responseSignature, parts.response),
  'assertion-signed': (parts) => whole(parts.assertionSignature, parts.assertion, parts.response),
  'signature-algorithm': (parts) => inSignatures(parts, 'SignatureMethod'),
  'signing-certificate': (parts) => inSignatures(parts, 'X509Certificate'),
  encryption: (parts) =>
    whole(samlBelow(parts.response, 'EncryptedAssertion')[0] ?? parts.nameId, parts.assertion),
  issuer: (parts) => {
    const issuers = [issuerOf(parts.response), issuerOf(parts.assertion)].filter((one) => one !== null);
    return issuers.length > 0 ? issuers.flatMap((one) => whole(one)) : whole(parts.response);
  },
  destination: (parts) => [{ element: parts.response, attribute: 'Destination' }],
  recipient: (parts) => confirmationAttribute(parts, 'Recipient'),
  audience: (parts) => {
    const audiences = samlBelow(parts.conditions, 'Audience');
    return audiences.length > 0
      ? audiences.flatMap((one) => whole(one))
      : whole(parts.conditions, parts.assertion, parts.response);
  },
  conditions: (parts) => whole(parts.conditions, parts.assertion, parts.response),
  'in-response-to': (parts) => [
    { element: parts.response, attribute: 'InResponseTo' },
    ...confirmationAttribute(parts, 'InResponseTo'),
  ],
  'not-before': (parts) => timeAttribute(parts, 'NotBefore'),
  'not-on-or-after': (parts) => timeAttribute(parts, 'NotOnOrAfter'),
  'subject-confirmation': (parts) =>
    parts.confirmations.length > 0
      ? parts.confirmations.flatMap((one) => whole(one))
      : whole(parts.subject, parts.assertion, parts.response),
  replay: (parts) =>
    parts.assertion === null ? whole(parts.response) : [{ element: parts.assertion, attribute: 'ID' }],
  'one-assertion': (parts) =>
    parts.assertions.length > 0 ? parts.assertions.flatMap((one) => whole(one)) : whole(parts.response),
  'name-id-present': (parts) => nameId(parts),
  'name-id-format': (parts) =>
    parts.nameId === null ? nameId(parts) : [{ element: parts.nameId, attribute: 'Format' }],
  'name-id-is-email': (parts) => nameId(parts),
  'expected-email': (parts) => nameId(parts),
  // It comes back beside the response, not in it.
  'relay-state': () => [],
  'authn-statement': (parts) => whole(parts.statements[0], parts.assertion, parts.response),
  'session-lifetime': (parts) =>
    parts.statements[0] === undefined
      ? whole(parts.assertion, parts.response)
      : [{ element: parts.statements[0], attribute: 'SessionNotOnOrAfter' }],
  'clock-skew': (parts) => [{ element: parts.assertion ?? parts.response, attribute: 'IssueInstant' }],
  'attribute-roles': (parts) => attributesNamed(parts, /(^|[/:#])roles?$/i),
  'attribute-full-name': (parts) => attributesNamed(parts, /(^|[/:#])full[ _-]?name$/i),
  'attribute-email': (parts) => attributesNamed(parts, /(^|[/:#])email([ _-]?address)?$/i),
  'attribute-namespace': (parts) => attributesNamed(parts, /^[a-z][a-z0-9+.-]*:/i),
  'role-values': (parts) => attributesNamed(parts, /^roles$/),
  'typed-suffixes': (parts) =>
    attributesNamed(parts, /\.(string|int|boolean|stringarray|intarray|booleanarray)$/i),
};

/** The first of the elements that is there, with all it holds. */
function whole(...elements: readonly (XmlElement | null | undefined)[]): readonly Anchor[] {
  const element = elements.find((one) => one !== null && one !== undefined);
  return element === null || element === undefined ? [] : [{ element, attribute: null }];
}

function nameId(parts: ResponseParts): readonly Anchor[] {
  return whole(parts.nameId, parts.subject, parts.assertion, parts.response);
}

function inSignatures(parts: ResponseParts, name: string): readonly Anchor[] {
  const signatures = [parts.responseSignature, parts.assertionSignature].filter((one) => one !== null);
  const found = signatures.flatMap((signature) => {
    const inside = signatureBelow(signature, name);
    return inside.length > 0 ? inside.flatMap((one) => whole(one)) : whole(signature);
  });
  return found.length > 0 ? found : whole(parts.response);
}

function confirmationAttribute(parts: ResponseParts, attribute: string): readonly Anchor[] {
  return parts.confirmationData.length > 0
    ? parts.confirmationData.map((element) => ({ element, attribute }))
    : whole(parts.confirmations[0], parts.subject, parts.assertion, parts.response);
}

function timeAttribute(parts: ResponseParts, attribute: string): readonly Anchor[] {
  const places = [...(parts.conditions === null ? [] : [parts.conditions]), ...parts.confirmationData];
  return places.length > 0
    ? places.map((element) => ({ element, attribute }))
    : whole(parts.assertion, parts.response);
}

function attributesNamed(parts: ResponseParts, pattern: RegExp): readonly Anchor[] {
  const found = parts.attributes.filter(({ name }) => pattern.test(name));
  return found.length > 0
    ? found.flatMap(({ element }) => whole(element))
    : whole(parts.attributeStatement, parts.assertion, parts.response);
}
