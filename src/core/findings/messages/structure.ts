import type { StructureFaultCode } from '../../saml/response/response-structure.ts';

/** What is wrong with a response's structure. `{detail}` is what stands there. */
export const structureFaultWords: Readonly<Record<StructureFaultCode, string>> = {
  version: 'The Version is not 2.0 ({detail})',
  id: 'The ID of the {detail} is missing or not a valid ID (ID missing)',
  'issue-instant': 'The {detail} has no IssueInstant that is a time',
  'unexpected-child': 'There is an element that the SAML schema does not allow there: {detail}',
  'repeated-child': 'There is more than one {detail}, where the SAML schema allows one',
  'missing-child': 'There is no {detail}, which the SAML schema demands',
  'loose-text': 'There is text in {detail}, where the SAML schema allows elements only',
  'duplicate-id': 'The ID “{detail}” occurs more than once (duplicate ID), as in signature wrapping',
  'comment-in-value': 'A comment or processing instruction cuts the text of {detail} in two',
  'misplaced-signature': 'There is a signature where none belongs ({detail}), as in signature wrapping',
};

/** What status codes mean for an admin (SAML 2.0 Core, section 3.2.2.2); by the last part of the URI. */
export const statusMeanings: Readonly<Record<string, string>> = {
  Requester: 'The identity provider says that the request was at fault.',
  Responder: 'The identity provider says that it could not do it itself.',
  VersionMismatch: 'The identity provider does not take this version of SAML.',
  AuthnFailed: 'The person could not be authenticated.',
  InvalidAttrNameOrValue:
    'The request asked for an attribute or value that the identity provider does not take.',
  InvalidNameIDPolicy:
    'The identity provider cannot give a NameID as the request asked for; its NameID rule is missing or gives another format.',
  NoAuthnContext: 'The person could not be authenticated in the way that the request asked for.',
  NoAvailableIDP: 'No identity provider was available.',
  NoPassive: 'The person would have had to be asked, which the request forbade.',
  NoSupportedIDP: 'The request named no identity provider that is supported.',
  PartialLogout: 'Not every session could be ended.',
  ProxyCountExceeded: 'The request may not be passed on any further.',
  RequestDenied:
    'The identity provider understood the request and refused it; often the person is not assigned to the application.',
  RequestUnsupported: 'The identity provider does not support this request.',
  UnknownPrincipal: 'The identity provider does not know the person.',
  UnsupportedBinding: 'The identity provider cannot answer by the binding that the request asked for.',
};
