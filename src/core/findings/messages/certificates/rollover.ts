/**
 * The words of a certificate rollover: what a sign-in does on a day, why a certificate is expected to sign, and the steps.
 * Facts 2.2 and 7: a Twilio profile is taken to hold one certificate, for the sources about several disagree.
 */

/** Complete "On 12 March 2027, …". `{twilio}` and `{signer}` are names such as "certificate 2". */
export const signInWords = {
  'same-certificate':
    'sign-in works: the identity provider signs with {signer}, and that is the one in Twilio.',
  'same-key':
    'sign-in works if Twilio compares keys alone: the identity provider signs with {signer}, which has the same key as {twilio}. What Twilio compares is not documented.',
  'other-certificate':
    'every sign-in fails: the identity provider signs with {signer}, but Twilio has {twilio}.',
  'signer-unknown':
    'sign-in works only if the identity provider signs with {twilio}. It also publishes {others}, and nothing here shows which one it uses.',
  'takes-over-unknown':
    'sign-in works only if somebody has made {twilio} the active one in the identity provider: {last} signed the last sign-in test and will have expired.',
  'expired-in-twilio':
    'sign-in most likely fails: {twilio} expired on {day}. Twilio does not document what it does then; the software it seems to run on refuses a certificate that is not currently valid.',
  'not-yet-in-twilio':
    'sign-in most likely fails: {twilio} is not valid before {day}. Twilio does not document what it does until then; the software it seems to run on refuses a certificate that is not currently valid.',
} as const;
export type SignInReason = keyof typeof signInWords;

/** Why a certificate is expected to be the one that signs. */
export const signerWords = {
  chosen: 'You chose it.',
  'only-one': 'It is the only signing certificate in the metadata.',
  'last-used': 'It signed the last sign-in test.',
  'only-valid': 'It is the only one that is valid then.',
  'entra-takes-over':
    'Entra ID signs with a valid certificate by itself once the active one has expired (source M1).',
  'adfs-promotes':
    'AD FS makes a new certificate the primary one 5 days after it made it, if automatic rollover is on (sources A4, A5).',
  unknown: 'Run a sign-in test, and it shows which one signs.',
} as const;
export type SignerReason = keyof typeof signerWords;

interface StepWords {
  readonly title: string;
  readonly body: string;
  /** Keys of `sources`. */
  readonly sources: readonly string[];
}

export const rolloverSteps = {
  create: {
    title: 'Create the new certificate, without using it yet',
    body: '{place}',
    sources: [],
  },
  published: {
    title: 'The new certificate is there: {next}',
    body: 'It is in the metadata already and valid from {nextFrom} until {nextUntil}. Compare its thumbprint with the one in {idp}.',
    sources: [],
  },
  import: {
    title: 'Import the metadata here again',
    body: 'The new certificate then stands beside the old one, and everything wrong with it is said before it matters.',
    sources: [],
  },
  'way-in-console': {
    title: 'Keep a way in that needs no SSO',
    body: 'While the two sides differ, nobody enforced can sign in. The admin who turned enforcement on is not enforced: make sure that this person is at hand and knows the password.',
    sources: ['T6'],
  },
  'way-in-flex': {
    title: 'Keep a way in that needs no SSO',
    body: 'While the two sides differ, nobody can sign in to Flex through the identity provider. An admin with a Twilio login of their own can still open the Twilio Console and correct the certificate.',
    sources: ['F1'],
  },
  announce: {
    title: 'Choose a quiet time and say so',
    body: 'Take a Twilio profile to hold one certificate: the sources about several disagree. Between the next two steps every sign-in fails, for as long as you take. Do it before {currentUntil}.',
    sources: ['H2'],
  },
  'switch-idp': {
    title: 'Make the new certificate the active one in {idp}',
    body: '{activate}',
    sources: [],
  },
  'switch-twilio-console': {
    title: 'At once: give Twilio the new certificate',
    body: 'In the SSO profile, replace the whole text of “X.509 Signing Certificate (Public Key)” by the new certificate, with its BEGIN and END lines, and save.',
    sources: ['T1', 'T2', 'T3'],
  },
  'switch-twilio-flex': {
    title: 'At once: give Twilio the new certificate',
    body: 'Under Flex > Users and access > Single sign-on (SSO), replace the whole text of “X.509 Certificate” by the new certificate, with its BEGIN and END lines, and save.',
    sources: ['F1', 'F5', 'F6'],
  },
  'test-console': {
    title: 'Test it',
    body: 'Run “Test SSO connection” in the SSO profile, and a sign-in test here: it must say that the new certificate signed.',
    sources: ['T4'],
  },
  'test-flex': {
    title: 'Test it',
    body: 'Sign in to Flex in a private window, and run a sign-in test here: it must say that the new certificate signed.',
    sources: ['F2'],
  },
  back: {
    title: 'If it fails: the way back',
    body: 'Make the old certificate active again in {idp} and put it back into Twilio. That works while the old one is valid: until {currentUntil}.',
    sources: [],
  },
  retire: {
    title: 'Remove the old certificate from {idp}',
    body: 'Only after people have signed in with the new one. Then import the metadata once more, so that this profile knows of one certificate.',
    sources: [],
  },
} as const satisfies Record<string, StepWords>;
export type RolloverStepId = keyof typeof rolloverSteps;
