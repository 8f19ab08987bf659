/**
 * Takes secrets out of a text before it is logged. Better too much than too little: any long run of base64 goes,
 * because an assertion, a key and a token all look like one. An expression that could start anywhere in a long run starts
 * at its beginning only (`(?<!…)`): a megabyte without an @ would take minutes otherwise.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z0-9 ]+-----[\s\S]*?(?:-----END [A-Z0-9 ]+-----|$)/g, '[redacted PEM]'],
  [/<(\w+:)?(Response|Assertion|EncryptedAssertion|AuthnRequest)\b[\s\S]*/g, '[redacted SAML]'],
  [/\b(SAMLResponse|SAMLRequest|RelayState|SigAlg|Signature)=[^&\s"']+/gi, '$1=[redacted]'],
  [/\b(set-cookie|cookie|authorization)\b\s*[:=]\s*[^\r\n]*/gi, '$1: [redacted]'],
  [/\b(token|key|password|secret|session)=[^&\s"']+/gi, '$1=[redacted]'],
  [/\/start\/[\w-]+/g, '/start/[redacted]'],
  [/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[redacted e-mail]'],
  [/[A-Za-z0-9+/_-]{40,}={0,2}/g, '[redacted]'],
];

/** The text without assertions, keys, tokens, cookies and e-mail addresses; what was taken out is said in brackets. */
export function redact(text: string): string {
  return rules.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}
