import { XMLBuilder } from 'fast-xml-parser';

/** Everything an AuthnRequest of ours says (SAML 2.0 Core, section 3.4.1). Ids and times come in as arguments. */
export interface AuthnRequestInput {
  /** An NCName, unguessable: the response must answer it. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly issueInstant: string;
  /** The identity provider's sign-in address. */
  readonly destination: string;
  readonly acsUrl: string;
  /** Our entity ID. */
  readonly issuer: string;
  /** Null leaves the choice to the identity provider. */
  readonly nameIdFormat: string | null;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/**
 * Writes an unsigned AuthnRequest that asks for the answer by HTTP-POST at `acsUrl`. Twilio's guides leave signed
 * requests off (facts 1.4, 2.2), so ours are unsigned too.
 */
export function writeAuthnRequest(input: AuthnRequestInput): string {
  const nameIdPolicy =
    input.nameIdFormat === null
      ? {}
      : { 'samlp:NameIDPolicy': { '@_Format': input.nameIdFormat, '@_AllowCreate': 'true' } };
  return builder.build({
    'samlp:AuthnRequest': {
      '@_xmlns:samlp': 'urn:oasis:names:tc:SAML:2.0:protocol',
      '@_xmlns:saml': 'urn:oasis:names:tc:SAML:2.0:assertion',
      '@_ID': input.id,
      '@_Version': '2.0',
      '@_IssueInstant': input.issueInstant,
      '@_Destination': input.destination,
      '@_ProtocolBinding': 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
      '@_AssertionConsumerServiceURL': input.acsUrl,
      'saml:Issuer': input.issuer,
      ...nameIdPolicy,
    },
  });
}
