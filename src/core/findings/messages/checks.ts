/** The title of every check of a verdict; ids are permanent. */
export const checkTitles = {
  document: 'Well-formed SAML 2.0 Response',
  status: 'Status',
  'response-signed': 'Response signed',
  'assertion-signed': 'Assertion signed',
  'signature-algorithm': 'Signature algorithm',
  'signing-certificate': 'Signing certificate',
  encryption: 'Not encrypted',
  issuer: 'Issuer',
  destination: 'Destination',
  recipient: 'Recipient',
  audience: 'Audience',
  conditions: 'Conditions understood',
  'in-response-to': 'Answers our request',
  'not-before': 'Already valid',
  'not-on-or-after': 'Still valid',
  'subject-confirmation': 'Subject confirmation',
  replay: 'Not seen before',
  'one-assertion': 'Exactly one assertion',
  'name-id-present': 'NameID present',
  'name-id-format': 'NameID format',
  'name-id-is-email': 'NameID is an e-mail address',
  'expected-email': 'Expected e-mail address',
  'relay-state': 'RelayState returned',
  'authn-statement': 'Authentication statement',
  'session-lifetime': 'Session lifetime',
  'clock-skew': 'Clock difference',
  'attribute-roles': 'Attribute roles',
  'attribute-full-name': 'Attribute full_name',
  'attribute-email': 'Attribute email',
  'attribute-namespace': 'Attribute names without namespace',
  'role-values': 'Role values',
  'typed-suffixes': 'Typed attribute suffixes',
} as const;

export type CheckId = keyof typeof checkTitles;

/** Every check in the order of a verdict's rows. */
export const checkIds = Object.keys(checkTitles) as readonly CheckId[];
