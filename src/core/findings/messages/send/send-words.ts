import type { Policy } from '../../../saml/response/verdict.ts';

/** Whom a text is for. */
export type MessageRecipient = 'idp-team' | 'twilio-support';

export const recipientNames: Readonly<Record<MessageRecipient, string>> = {
  'idp-team': 'The team of the identity provider',
  'twilio-support': 'Twilio support',
};

/** What the sign-in leads to, by the policy that judged it. */
export const targetNames: Readonly<Record<Policy, string>> = {
  saml2: 'our service provider',
  'twilio-flex': 'Twilio Flex',
  'twilio-console': 'the Twilio Console',
};

/** The sentences of the two texts. Plain text, so that a ticket system cannot change it. */
export const sendWords = {
  hello: 'Hello,',
  idpSubject: 'SAML sign-in to {target}: please change {count} {settings} in {idp}',
  idpSubjectGood: 'SAML sign-in to {target}: nothing to change in {idp}',
  idpOpening:
    'our sign-in to {target} by SAML 2.0 does not work as it must. A response that {idp} sent was tested on {at}. This is what has to change:',
  idpOpeningWarnings:
    'our sign-in to {target} by SAML 2.0 works. A response that {idp} sent was tested on {at}, and it shows what should still be changed:',
  idpOpeningGood:
    'a response that {idp} sent for our sign-in to {target} was tested on {at}. Nothing has to change. These are the values that it was tested with:',
  idpValues: 'The values of this application, to be entered exactly as they stand here:',
  idpClosing:
    'Please tell us when it is done; we then test the sign-in again. If the signing certificate changes, please send us the new metadata first, because Twilio needs it too.',
  twilioSubject: 'SAML sign-in to {target}: please compare the settings of our SSO profile',
  twilioOpening:
    'our sign-in to {target} by SAML 2.0 fails. We tested a response of our identity provider on {at}. Please compare these values with the SSO profile on your side:',
  twilioOpeningGood:
    'our sign-in to {target} by SAML 2.0 fails at Twilio, although a response of our identity provider that we tested on {at} shows nothing to object to. Please compare these values with the SSO profile on your side:',
  twilioShows: 'What Twilio shows: [paste the message or code here]',
  twilioFound: 'What our test found in the response:',
  twilioQuestion:
    'Please tell us which value on your side differs, and for which reason the response is refused.',
  shouldBe: 'Must be',
  couldBe: 'Should be',
  is: 'Is',
  where: 'What to do',
  tested: 'The tested response: received {at}, signed: {signed}, SHA-256 {sha256}.',
  testedUnkept: 'The tested response: judged {at}, signed: {signed}.',
  masked: 'Left out or masked: {masked}',
  bye: 'Thank you.',
} as const;

export const signedWords = {
  both: 'Response and Assertion',
  response: 'the Response alone',
  assertion: 'the Assertion alone',
  none: 'nothing whose signature holds',
} as const;

/** Field names of Twilio's own forms (facts 1.3 and 2.1) for Flex and the Console. */
export const twilioFieldNames = {
  flex: {
    issuer: 'Identity Provider Issuer',
    ssoUrl: 'Single Sign-On URL',
    certificate: 'X.509 Certificate',
  },
  console: {
    issuer: 'Issuer ID/URL',
    ssoUrl: 'Single sign-on URL',
    certificate: 'X.509 Signing Certificate',
  },
  entityId: 'Entity ID (audience)',
  acsUrl: 'ACS URL',
  accountSid: 'Account SID',
  connectionSid: 'Connection SID',
  certificateValue: 'SHA-256 {sha256}, valid until {notAfter}',
} as const;

/** What is never in a text that leaves the machine, said in it. */
export const maskedWords = [
  'the response itself',
  'the values of NameID and attributes',
  'the part before the @ of every e-mail address',
  'keys and cookies',
] as const;
