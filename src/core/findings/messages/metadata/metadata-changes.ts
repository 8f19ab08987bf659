import type { FindingMessage } from '../../message.ts';

/** What is different between two imports of one identity provider. Twilio's labels: facts 1.3 (Flex) and 2.1 (Console). */
export const metadataChangeMessages = {
  'metadata-changed-provider': {
    severity: 'warn',
    title: 'This is another product: {after} in place of {before}',
    why: 'The metadata before was recognised as {before}, this one as {after}. Nothing that was set up in {before} counts for it.',
    fix: 'If that is a mistake, import the metadata of {before} again. Otherwise follow the setup steps from the first one.',
  },
  'metadata-changed-entity-id': {
    severity: 'warn',
    title: 'The entity ID changed',
    why: 'It was {before} and is now {after}. Twilio compares the issuer of every sign-in with the value that it was given.',
    fix: 'Put the new value into Twilio when the identity provider starts to send it: "Identity Provider Issuer" for Flex, "Issuer ID/URL" for the Console.',
  },
  'metadata-changed-certificate-added': {
    severity: 'warn',
    title: 'There is a new signing certificate',
    why: '{subject} is valid until {notAfter}; its SHA-256 is {sha256}. Twilio refuses what is signed with a certificate that it was not given.',
    fix: 'Paste the new certificate into Twilio when the identity provider starts to sign with it, not before: "X.509 Certificate" for Flex, "X.509 Signing Certificate (Public Key)" for the Console. Copy it from the list of certificates here.',
  },
  'metadata-changed-certificate-removed': {
    severity: 'warn',
    title: 'A signing certificate is gone',
    why: '{subject}, valid until {notAfter}, with SHA-256 {sha256}, is no longer in the metadata: the identity provider does not sign with it any more.',
    fix: 'If Twilio still has that certificate, give it the one that signs now. The sign-in test shows which one that is.',
  },
  'metadata-changed-sign-in-address': {
    severity: 'warn',
    title: 'The sign-in address ({binding}) changed',
    why: 'It was {before} and is now {after}. Twilio sends everybody who wants to sign in to the address that it was given.',
    fix: 'If Twilio has the old address, replace it: "Single Sign-On URL" for Flex, "Single sign-on URL" for the Console.',
  },
  'metadata-changed-sign-in-address-added': {
    severity: 'note',
    title: 'There is a new sign-in address ({binding})',
    why: 'It is {after}. The addresses of other bindings are judged by themselves.',
    fix: 'Nothing, as long as the address that Twilio has is still in the list.',
  },
  'metadata-changed-sign-in-address-removed': {
    severity: 'warn',
    title: 'A sign-in address ({binding}) is gone',
    why: 'It was {before}. If Twilio has it, sign-ins may end at a page that is not there any more.',
    fix: 'Compare it with "Single Sign-On URL" (Flex) or "Single sign-on URL" (Console), and put in an address that is still listed.',
  },
  'metadata-changed-sign-out-address': {
    severity: 'note',
    title: 'A sign-out address ({binding}) changed',
    why: 'It was {before} and is now {after}. A sign-in does not use it.',
    fix: 'Nothing, unless you gave Twilio the old one.',
  },
  'metadata-changed-name-id-formats': {
    severity: 'note',
    title: 'The NameID formats in the metadata changed',
    why: 'They were {before} and are now {after}. What a sign-in really carries is set in the application for Twilio.',
    fix: 'Run the sign-in test: it shows the NameID that comes.',
  },
  'metadata-changed-signed-requests-on': {
    severity: 'warn',
    title: 'The identity provider now wants signed requests',
    why: 'It did not before. Whether Twilio signs its requests is disputed: one Twilio page says the certificate comes from your Account Executive, another that it is not supported.',
    fix: 'Turn the demand off for the Twilio application, or ask Twilio for the certificate before the switch.',
  },
  'metadata-changed-signed-requests-off': {
    severity: 'note',
    title: 'The identity provider no longer wants signed requests',
    why: 'It did before.',
    fix: 'Nothing: unsigned requests are now enough.',
  },
  'metadata-changed-tests-stale': {
    severity: 'warn',
    title: 'Earlier sign-in tests no longer count',
    why: 'They tested the metadata of before; the gate asks for a pass of what is set now.',
    fix: 'Run the sign-in test again.',
  },
} as const satisfies Record<string, FindingMessage>;

/** What stands for a value that is not there. */
export const noneWord = 'none';
