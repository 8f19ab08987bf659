import type { ErrorPlace, ErrorValue, Standing } from './known-error.ts';

/** Where a message is read, for the admin. */
export const placeNames: Readonly<Record<ErrorPlace, string>> = {
  twilio: 'Twilio',
  console: 'Twilio Console, Test SSO connection',
  'login-page': 'Twilio’s sign-in page (Console and enhanced Flex)',
  flex: 'Twilio Flex',
  'flex-legacy': 'Twilio Flex, legacy addresses',
  entra: 'Microsoft Entra ID',
  google: 'Google Workspace',
  okta: 'Okta',
  auth0: 'Auth0',
  'identity-provider': 'Identity provider',
  saml: 'Status of the SAML response',
};

/** How sure it is. */
export const standingWords: Readonly<Record<Standing, string>> = {
  documented: 'Documented',
  reported: 'Reported by others',
  inferred: 'Inferred',
};

/** The same in one sentence. */
export const standingSentences: Readonly<Record<Standing, string>> = {
  documented: 'The vendor documents it.',
  reported: 'Others report it; the vendor’s pages that we read do not.',
  inferred: 'The words belong to a SAML engine whose use by Twilio is inferred; Twilio does not state it.',
};

export const valueLabels: Readonly<Record<ErrorValue, string>> = {
  entityId: 'Entity ID (audience)',
  acsUrl: 'ACS URL',
  issuer: 'Issuer of the identity provider',
  ssoUrl: 'Sign-in address of the identity provider',
  certificate: 'Signing certificate, SHA-256',
};

/** The parts of a message that vary. */
export const seenLabels = { received: 'What came', expected: 'What was expected' } as const;

export const explainWords = {
  knownOne: 'One entry in our sources fits it.',
  knownMany: '{count} entries in our sources fit it, the likeliest first.',
  unknown:
    'Not documented: nothing in our sources has this text. Run the sign-in test and look at the verdict, or send the text to the one who shows it.',
  resembles: 'Nothing in our sources has exactly this text. It resembles what follows; compare the words.',
  unknownCode: '{code} is not in the list of codes that we read.',
  nothing: 'There is no word in it that could be looked up.',
  cut: 'Only the first {count} characters were looked at.',
  sameAsProfile: 'The same as in this profile.',
  notAsProfile: 'This profile has {value}.{difference}',
  otherProvider: 'This profile’s identity provider is {own}, but the message is one of {other}.',
  lookup: 'Microsoft’s own page for this code',
  notWordForWord: 'The sources do not give the exact words.',
} as const;

/** Said of a failed check that no source has a message for. */
export const noTwilioMessage = 'What Twilio shows for this is not documented.';
