/** Why what was given holds no SAML response, and what to give instead. */
export const decodingProblems = {
  empty: 'It is empty. Paste the value of the form field SAMLResponse, or give its file.',
  'too-large':
    'It is larger than 20 MB. Give the one request that carries SAMLResponse, not a whole recording.',
  json: 'It is JSON, but no SAMLResponse is in it. Export a HAR file or a SAML-tracer recording that includes the sign-in, with request bodies.',
  'json-broken': 'It looks like JSON, but it is not well-formed. Export the recording again.',
  'json-in-base64':
    'It is base64, but it decodes to JSON, not to XML. Give the value of the form field SAMLResponse.',
  'no-response': 'It has no SAMLResponse field with a value.',
  'not-base64':
    'It is neither XML nor valid base64, a form, a HAR file or a SAML-tracer export. Copy the value of SAMLResponse again, whole.',
  compressed:
    'It is base64, but what it decodes to is no XML. It may be compressed (deflate), as in the redirect binding, which SAML forbids for a Response.',
} as const;
export type DecodingProblem = keyof typeof decodingProblems;
