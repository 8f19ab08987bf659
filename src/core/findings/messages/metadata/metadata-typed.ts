import type { FindingMessage } from '../../message.ts';

/** About an identity provider that was typed in instead of imported. Twilio's labels: facts 1.3 (Flex) and 2.1 (Console). */
export const metadataTypedMessages = {
  'typed-issuer-missing': {
    severity: 'block',
    title: 'The entity ID (issuer) is not known yet',
    why: 'A certificate does not say which identity provider signs with it. Twilio asks for the issuer and compares every sign-in with it; the sign-in test here cannot compare it either.',
    fix: 'Copy the entity ID from the identity provider (Okta calls it "Identity Provider Issuer", Entra "Microsoft Entra Identifier", Google "Entity ID") and enter it beside the certificate.',
  },
  'typed-sign-in-address-missing': {
    severity: 'block',
    title: 'The sign-in address is not known yet',
    why: 'Twilio asks for it ("Single Sign-On URL" for Flex, "Single sign-on URL" for the Console), and without it the sign-in test cannot send anybody there. A response that you paste can be judged all the same.',
    fix: 'Copy the sign-on URL from the identity provider (Okta "Identity Provider Single Sign-On URL", Entra "Login URL") and enter it beside the certificate.',
  },
  'typed-not-known': {
    severity: 'note',
    title: 'These values were typed in, so some things are not known',
    why: 'Metadata would also say which bindings the sign-in address takes, the NameID formats, whether signed requests are wanted, the sign-out address and until when it is valid. The sign-in test offers HTTP-Redirect and HTTP-POST for the one address.',
    fix: 'Import the metadata file instead, if the identity provider has one. Otherwise compare each value with its console, letter by letter.',
  },
} as const satisfies Record<string, FindingMessage>;
