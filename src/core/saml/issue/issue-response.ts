import { writeXml, type XmlOutput } from '../../xml/write-xml.ts';
import { assertionNamespace, bearerMethod, protocolNamespace, statusSuccess } from '../saml-names.ts';
import { encryptAssertion } from './encrypt-assertion.ts';
import type { IssuedResponse, RandomBytes, SigningKey } from './issued-response.ts';
import { signElement } from './sign-element.ts';

/**
 * Composes and signs a SAML 2.0 Response (SAML 2.0 Core, section 3.3.3; Web Browser SSO profile, section 4.1.4.2) as XML
 * text without declaration. `random` feeds encryption only. Throws RangeError for what XML cannot carry.
 */
export function issueResponse(response: IssuedResponse, key: SigningKey, random: RandomBytes): string {
  const { sign, encryptToPem } = response;
  const plain = composeAssertion(response);
  const assertion = sign === 'assertion' || sign === 'both' ? signElement(plain, key) : plain;
  const carried =
    encryptToPem === null ? assertion : encryptAssertion(writeXml(assertion), encryptToPem, random);
  const root = composeResponse(response, carried);
  return writeXml(sign === 'response' || sign === 'both' ? signElement(root, key) : root);
}

function composeResponse(response: IssuedResponse, assertion: XmlOutput): XmlOutput {
  return {
    name: 'samlp:Response',
    attributes: {
      'xmlns:samlp': protocolNamespace,
      'xmlns:saml': assertionNamespace,
      ID: response.responseId,
      Version: '2.0',
      IssueInstant: response.issueInstant,
      Destination: response.destination,
      InResponseTo: response.inResponseTo,
    },
    children: [
      { name: 'saml:Issuer', children: [response.issuer] },
      {
        name: 'samlp:Status',
        children: [{ name: 'samlp:StatusCode', attributes: { Value: statusSuccess } }],
      },
      assertion,
    ],
  };
}

function composeAssertion(response: IssuedResponse): XmlOutput {
  return {
    name: 'saml:Assertion',
    attributes: {
      'xmlns:saml': assertionNamespace,
      ID: response.assertionId,
      Version: '2.0',
      IssueInstant: response.issueInstant,
    },
    children: [
      { name: 'saml:Issuer', children: [response.issuer] },
      composeSubject(response),
      {
        name: 'saml:Conditions',
        attributes: { NotBefore: response.notBefore, NotOnOrAfter: response.notOnOrAfter },
        children: [
          {
            name: 'saml:AudienceRestriction',
            children: [{ name: 'saml:Audience', children: [response.audience] }],
          },
        ],
      },
      composeAuthnStatement(response),
      composeAttributes(response),
    ],
  };
}

function composeSubject(response: IssuedResponse): XmlOutput {
  return {
    name: 'saml:Subject',
    children: [
      { name: 'saml:NameID', attributes: { Format: response.nameIdFormat }, children: [response.nameId] },
      {
        name: 'saml:SubjectConfirmation',
        attributes: { Method: bearerMethod },
        children: [
          {
            name: 'saml:SubjectConfirmationData',
            attributes: {
              NotOnOrAfter: response.notOnOrAfter,
              Recipient: response.recipient,
              InResponseTo: response.inResponseTo,
            },
          },
        ],
      },
    ],
  };
}

function composeAuthnStatement(response: IssuedResponse): XmlOutput {
  return {
    name: 'saml:AuthnStatement',
    attributes: {
      AuthnInstant: response.issueInstant,
      SessionIndex: response.assertionId,
      SessionNotOnOrAfter: response.sessionNotOnOrAfter,
    },
    children: [
      {
        name: 'saml:AuthnContext',
        children: [
          {
            name: 'saml:AuthnContextClassRef',
            children: ['urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport'],
          },
        ],
      },
    ],
  };
}

function composeAttributes(response: IssuedResponse): XmlOutput | null {
  if (response.attributes.length === 0) return null;
  return {
    name: 'saml:AttributeStatement',
    children: response.attributes.map(({ name, values }) => ({
      name: 'saml:Attribute',
      attributes: { Name: name, NameFormat: 'urn:oasis:names:tc:SAML:2.0:attrname-format:basic' },
      children: values.map((value) => ({ name: 'saml:AttributeValue', children: [value] })),
    })),
  };
}
