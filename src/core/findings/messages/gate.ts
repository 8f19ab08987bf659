/** The words of the cutover gate: one entry a condition, one sentence a state. `{placeholders}` are filled. */
export const gateTitles = {
  'service-provider-values': 'Twilio’s values are complete',
  'identity-provider': 'The identity provider is imported',
  'metadata-findings': 'Its metadata and certificates hold today',
  'sign-in-test': 'A sign-in was accepted under Twilio’s policy',
  'sign-in-test-real': 'That sign-in was a real one',
  'sign-in-test-current': 'It tested what is set now',
  'lock-out-forecast': 'Nobody is locked out',
  override: 'Override',
} as const;

export const gateStatusWords = {
  met: 'met',
  'not-met': 'not met',
  unknown: 'unknown',
  'not-applicable': 'does not apply',
} as const;

export const gateMessages = {
  valuesComplete: 'Entity ID {entityId} and ACS URL {acsUrl}.',
  valuesMissing: 'A value that Twilio gives is missing or cannot be right.',
  valuesFix: 'Open the profile and correct it: {problems}',

  idpPresent: '{entityId}, imported on {date}.',
  idpMissing: 'No identity provider has been imported.',
  idpFix: 'Import the identity provider’s metadata.',
  idpWrongRole: 'What was imported ({entityId}) has no identity provider role.',
  idpWrongRoleFix: 'Import the metadata of the identity provider, not that of a service provider.',

  findingsClear: 'No blocking finding; the signing certificate is valid until {date}.',
  findingsUnknown: 'There is nothing to judge before the import.',
  findingsBlock: 'Blocking: {titles}.',
  findingsBlockFix:
    'Resolve each blocking finding on the identity provider page, then import the metadata again.',
  noSigningCertificate: 'The metadata holds no signing certificate.',
  noSigningCertificateFix:
    'Export the metadata again with its signing certificate: without one no sign-in can be checked.',
  certificateNotValid: 'No signing certificate is valid today: {periods}.',
  certificateNotValidFix:
    'Create or activate a valid signing certificate in the identity provider, import its metadata again, give Twilio the new certificate and test again.',
  certificateExpiredSince: 'A signing certificate expired on {date}, after the import.',
  certificateExpiredSinceFix:
    'Import the identity provider’s metadata again, so that what is tested is what signs today.',

  testNone: 'No sign-in has been tested.',
  testNoneFix: 'Run the sign-in test, or paste a response that the identity provider gave.',
  testAccepted: 'Accepted under the policy {policy} on {date}.',
  testNotJudged: 'The last sign-in was not judged under the policy {policy}.',
  testRejected: 'The last sign-in, on {date}, was refused: {checks}.',
  testRejectedFix: 'Follow the fix of each failing check, then test again.',
  testUnknownDate: 'The last sign-in carries no time that can be read.',

  realYes: 'It came from the profile’s own identity provider ({method}).',
  realDemo: 'It came from the built-in demo identity provider, which says nothing about yours.',
  realFix: 'Test with the profile’s own identity provider.',

  currentYes: 'Nothing that was tested has changed since.',
  currentStale: 'The test is stale: the metadata or Twilio’s values changed after it.',
  currentUnknown: 'There is nothing to compare before Twilio’s values and the identity provider are set.',
  currentFix: 'Test again with what is set now.',

  forecastFlex: 'Flex creates its users at their first sign-in, so none can be missing.',
  forecastNone: 'Nobody has compared the users of Twilio with those of the identity provider.',
  forecastNoneFix:
    'Compare the two user lists: the Console creates no users, and after enforcement passwords no longer work.',
  forecastClear: 'Compared on {date}: {ready} ready, nobody locked out.',
  forecastOther: 'Compared on {date} for another identity provider.',
  forecastEmpty: 'Compared on {date}, but no user would sign in by SSO.',
  forecastEmptyFix: 'Check the two lists and the domains, then compare again.',
  forecastLocked: 'Compared on {date}: {locked} would be locked out.',
  forecastLockedFix:
    'Correct each user in the list, or exempt the ones that are meant to stay out, and compare again.',

  overrideNone: 'None given.',
  overrideMet: 'Given on {date} for exactly what is set now. Reason: {reason}',
  overrideOther: 'Given on {date} for other values, so it does not count. Reason: {reason}',
  overrideOtherFix: 'Test what is set now, or give a new reason.',
} as const;

export type GateMessage = keyof typeof gateMessages;
