import type { CheckId } from './checks.ts';

/** The words of one outcome of one check. `{placeholders}` are filled from the check's data. */
export interface CheckWords {
  readonly expected: string;
  readonly actual: string;
  readonly fix: string;
}

/** What a check expects in general: the words of rows that could not be run. */
export const generalExpectations: Readonly<Record<CheckId, string>> = {
  document: 'A well-formed SAML 2.0 Response',
  status: 'Status Success',
  'response-signed': 'A Response whose signature holds',
  'assertion-signed': 'An Assertion whose signature holds',
  'signature-algorithm': 'SHA-256 or better',
  'signing-certificate': 'A configured certificate that is valid now',
  encryption: 'An Assertion in clear',
  issuer: 'The identity provider’s entity ID',
  destination: 'The ACS URL',
  recipient: 'The ACS URL',
  audience: 'The service provider’s entity ID',
  conditions: 'Conditions that SAML 2.0 defines, and no others',
  'in-response-to': 'The ID of the request that is outstanding',
  'not-before': 'A start of validity that has come',
  'not-on-or-after': 'An end of validity that is still to come',
  'subject-confirmation': 'A bearer confirmation',
  replay: 'An assertion that was not used before',
  'one-assertion': 'Exactly one Assertion',
  'name-id-present': 'A NameID with text',
  'name-id-format': 'A NameID format that the acceptor takes',
  'name-id-is-email': 'An e-mail address as NameID',
  'expected-email': 'The e-mail address of the person who signs in',
  'relay-state': 'The RelayState that was sent',
  'authn-statement': 'An AuthnStatement',
  'session-lifetime': 'No end of session, or one after the working day',
  'clock-skew': 'Clocks at most 30 seconds apart',
  'attribute-roles': 'An attribute named exactly roles',
  'attribute-full-name': 'An attribute named exactly full_name',
  'attribute-email': 'An attribute named exactly email',
  'attribute-namespace': 'Attribute names without a namespace',
  'role-values': 'Flex role names',
  'typed-suffixes': 'Values that fit their type suffix',
};

/** Why a check did not run or does not apply, as the `actual` of its row. */
export const notRunReasons = {
  unreadable: 'Not checked: the response cannot be read.',
  'no-assertion': 'Not checked: there is no single assertion that can be read.',
  unverified: 'Not read: nothing that carries it has a signature that holds.',
  'not-given': 'Not checked: there is nothing to compare with.',
  'other-policy': 'Only Twilio Flex asks for this.',
  'no-typed-attribute': 'No attribute name has a type suffix.',
  'no-signature': 'There is no signature to judge.',
  'no-valid-signature': 'Not judged: no signature holds.',
} as const;
export type NotRunReason = keyof typeof notRunReasons;

/** What became of an encrypted assertion, completing "The Assertion is encrypted". */
export const encryptionOutcomes = {
  ok: '; the rest was judged after decrypting it with the service provider’s key',
  'no-key': ', and there is no key here to decrypt it with, so the rest is not judged',
  'rsa-1-5': ' with RSA 1.5, which we do not decrypt, so the rest is not judged',
  failed: ' and does not decrypt here, so the rest is not judged',
} as const;

/** Where a time stands. */
export const timePlaces = {
  conditions: 'the time of validity in Conditions',
  confirmation: 'the time of validity in SubjectConfirmationData',
  none: 'None is stated.',
} as const;

/** Where the tolerance comes from, completing "with … seconds of tolerance". */
export function describeSkewOrigin(isDefault: boolean): string {
  return isDefault
    ? ' (what the engines that Twilio likely uses allow; Twilio’s own figure is not documented)'
    : '';
}

const askAgain = 'Sign in again and take the new response; it is used up or too old.';

export const checkWords = {
  'document.good': { expected: generalExpectations.document, actual: 'It is one.', fix: '' },
  'document.unreadable': {
    expected: generalExpectations.document,
    actual: 'The XML cannot be read: {detail} (line {line}).',
    fix: 'Take the value of the form field SAMLResponse again, whole and unchanged, or the XML that it decodes to.',
  },
  'document.other-root': {
    expected: generalExpectations.document,
    actual: 'The root element is {root}. It is not a Response in the SAML 2.0 protocol namespace.',
    fix: 'Give the SAML Response that the identity provider posts to the ACS URL: not metadata, a request, a SOAP or artifact message, or an assertion alone.',
  },
  'document.structure': {
    expected:
      'A Response and Assertion that are valid by the SAML 2.0 schema, so that they can be read in one way only',
    actual: '{faults}.',
    fix: 'No identity provider writes this by itself. Look for a proxy or script that changes the response on its way; if there is none, treat the response as forged.',
  },

  'status.success': { expected: generalExpectations.status, actual: 'Success.', fix: '' },
  'status.missing': {
    expected: generalExpectations.status,
    actual: 'The Response has no status code.',
    fix: 'Look in the identity provider’s log for what went wrong with this sign-in.',
  },
  'status.failed': {
    expected: generalExpectations.status,
    actual: 'The identity provider refused the sign-in with status {codes}{message}. {meaning}',
    fix: 'Look in the identity provider’s sign-in log for this attempt; the status is its answer, not Twilio’s.',
  },

  'response-signed.valid': {
    expected: generalExpectations['response-signed'],
    actual: 'The Response is signed, and the signature holds ({algorithm}).',
    fix: '',
  },
  'response-signed.invalid': {
    expected: generalExpectations['response-signed'],
    actual: 'The signature of the Response does not hold: {fault}.',
    fix: 'Compare the certificate with the one in the identity provider’s console. If they are the same, something changed the response after it was signed: do not trust it. {switch}',
  },
  'response-signed.neither': {
    expected: 'A signed response',
    actual:
      'Neither the Response nor the Assertion carries a signature: everything in it is unsigned, and anyone could have written it.',
    fix: 'Turn signing on. {switch}',
  },
  'response-signed.untold': {
    expected: 'A signature on the part that is read',
    actual:
      'The Response is not signed, and there is no single assertion in clear whose signature could count.',
    fix: '',
  },
  'response-signed.demanded': {
    expected: 'A signed Response, as demanded',
    actual: 'The Response is not signed; only the Assertion in it is.',
    fix: 'Sign the Response too. {switch}',
  },
  'response-signed.twilio': {
    expected: 'A signed Response: Twilio refuses one whose message is not signed',
    actual:
      'The Response is not signed; only the Assertion in it is. Twilio Console shows this as “The Message of SAML response is not signed”.',
    fix: 'Sign the Response too. {switch}',
  },
  'response-signed.not-demanded': {
    expected: 'A signature on the part that is read',
    actual: 'The Response is not signed, which is allowed here: the Assertion is.',
    fix: '',
  },

  'assertion-signed.valid': {
    expected: generalExpectations['assertion-signed'],
    actual: 'The Assertion is signed, and the signature holds ({algorithm}).',
    fix: '',
  },
  'assertion-signed.invalid': {
    expected: generalExpectations['assertion-signed'],
    actual: 'The signature of the Assertion does not hold: {fault}.',
    fix: 'Compare the certificate with the one in the identity provider’s console. If they are the same, something changed the assertion after it was signed: do not trust it. {switch}',
  },
  'assertion-signed.neither': {
    expected: 'A signed response',
    actual: 'The Assertion is not signed either; see “Response signed”.',
    fix: '',
  },
  'assertion-signed.demanded': {
    expected: 'A signed Assertion, as demanded',
    actual: 'The Assertion is not signed; only the Response around it is.',
    fix: 'Sign the Assertion too. {switch}',
  },
  'assertion-signed.twilio': {
    expected:
      'A signed Assertion: most of Twilio’s guides ask for both signatures, its error page only for the Response’s',
    actual: 'The Assertion is not signed; only the Response around it is.',
    fix: 'Sign the Assertion too where the identity provider can. {switch}',
  },
  'assertion-signed.not-demanded': {
    expected: 'A signature on the part that is read',
    actual: 'The Assertion is not signed itself, which is allowed here: the Response around it is.',
    fix: '',
  },

  'signature-algorithm.good': {
    expected: generalExpectations['signature-algorithm'],
    actual: '{algorithms}.',
    fix: '',
  },
  'signature-algorithm.sha1': {
    expected: generalExpectations['signature-algorithm'],
    actual: '{algorithms}. The signature holds, but it uses SHA-1, which is weak: collisions can be made.',
    fix: 'Change the algorithm to SHA-256. {switch}',
  },
  'signature-algorithm.sha1-policy': {
    expected: generalExpectations['signature-algorithm'],
    actual:
      '{algorithms}. The signature holds, but it uses SHA-1, which is weak: collisions can be made. Whether Twilio takes SHA-1 is not documented; its guides name SHA-256.',
    fix: 'Change the algorithm to SHA-256 before the cutover. {switch}',
  },
  'signature-algorithm.refused': {
    expected: generalExpectations['signature-algorithm'],
    actual: 'Refused: {fault}.',
    fix: 'Change the algorithm to RSA with SHA-256. {switch}',
  },

  'signing-certificate.good': {
    expected: generalExpectations['signing-certificate'],
    actual:
      'Signed with certificate {position} of {count}, {subject}, SHA-256 {sha256}, valid until {notAfter}.',
    fix: '',
  },
  'signing-certificate.not-valid-now': {
    expected: generalExpectations['signing-certificate'],
    actual: 'Signed with {subject}, SHA-256 {sha256}, but that certificate {when}.',
    fix: 'Create a new signing certificate in the identity provider, import its metadata here, and put the new certificate into Twilio. {switch}',
  },
  'signing-certificate.weak': {
    expected: 'An RSA key of 2048 bits or more',
    actual: 'Signed with {subject}, whose key has only {bits} bits: a weak key size (RSA {bits}).',
    fix: 'Create a new signing certificate with a key of at least 2048 bits. {switch}',
  },
  'signing-certificate.other': {
    expected: 'A signature by one of the {count} configured certificates',
    actual:
      'Signed with a certificate that is not in your metadata and so is not trusted: {subject}, SHA-256 {sha256}, valid until {notAfter}.',
    fix: 'If the identity provider shows this certificate as its own, it was renewed: import the new metadata here and put the certificate into Twilio. Otherwise do not trust the response. {switch}',
  },
  'signing-certificate.none-fits': {
    expected: 'A signature by one of the {count} configured certificates',
    actual:
      'The signature fits none of them, nor a certificate that it names itself. None can be trusted for it.',
    fix: 'Download the signing certificate of this very application from the identity provider and import it again. {switch}',
  },
  'signing-certificate.none-configured': {
    expected: generalExpectations['signing-certificate'],
    actual: 'No certificate that can be read is configured.',
    fix: 'Import the identity provider’s metadata or its signing certificate.',
  },

  'encryption.clear': { expected: generalExpectations.encryption, actual: 'It is not encrypted.', fix: '' },
  'encryption.name-id': {
    expected: 'An Assertion in clear, or encrypted to the service provider’s key',
    actual: 'The NameID is encrypted (EncryptedID).',
    fix: '',
  },
  'encryption.name-id-twilio': {
    expected: 'An Assertion in clear: Twilio does not support encryption',
    actual: 'The NameID is encrypted (EncryptedID).',
    fix: 'Turn encryption off. {switch}',
  },
  'encryption.decrypted': {
    expected: 'An Assertion in clear, or one encrypted to the service provider’s key',
    actual: 'It is encrypted ({algorithm}) and was decrypted with the service provider’s key.',
    fix: '',
  },
  'encryption.twilio': {
    expected: 'An Assertion in clear: Twilio does not support encryption',
    actual: 'The Assertion is encrypted{outcome}.',
    fix: 'Turn encryption off. {switch}',
  },
  'encryption.failed': {
    expected: 'An Assertion in clear, or one encrypted to the service provider’s key',
    actual:
      'The Assertion is encrypted and does not decrypt: the key is not the one that it was encrypted to, or it was changed.',
    fix: 'Give the private key whose certificate the identity provider encrypts to, or turn encryption off. {switch}',
  },
  'encryption.no-key': {
    expected: 'An Assertion in clear, or one encrypted to the service provider’s key',
    actual: 'The Assertion is encrypted, and there is no key to decrypt it with.',
    fix: 'Give the private key whose certificate the identity provider encrypts to, or turn encryption off. {switch}',
  },
  'encryption.unsupported': {
    expected: 'AES in CBC or GCM mode, its key by RSA-OAEP',
    actual: 'The Assertion is encrypted with an unsupported algorithm, so we do not decrypt it: {detail}.',
    fix: 'Choose AES-256-GCM or AES-256-CBC with RSA-OAEP, or turn encryption off. {switch}',
  },
  'encryption.rsa-1-5': {
    expected: 'AES in CBC or GCM mode, its key by RSA-OAEP',
    actual:
      'The key of the encrypted Assertion is wrapped with RSA 1.5 (PKCS #1 v1.5), which is unsupported: it lets an attacker decrypt by asking (Bleichenbacher), so we do not decrypt it.',
    fix: 'Choose RSA-OAEP as the key transport, or turn encryption off. {switch}',
  },
  'encryption.structure': {
    expected: generalExpectations.encryption,
    actual: 'The Assertion is encrypted, but its {detail} is missing, so it cannot be decrypted.',
    fix: 'Turn encryption off. {switch}',
  },

  'issuer.good': { expected: '{expected}', actual: 'Response and Assertion say so.', fix: '' },
  'issuer.missing': {
    expected: '{expected}',
    actual: 'The Assertion has no Issuer, or one that is not plain text.',
    fix: 'Every identity provider writes an Issuer; look for a proxy or script that removes it.',
  },
  'issuer.differs': {
    expected: '{expected}',
    actual: 'The Issuer of the {part} is {actual}.{difference}',
    fix: 'Import the metadata of the very application that answers. In Twilio, the issuer field must hold exactly what the response says. {switch}',
  },

  'destination.good': { expected: '{expected}', actual: 'The same.', fix: '' },
  'destination.missing-signed': {
    expected: '{expected}',
    actual:
      'The signed Response has no Destination (destination missing), which SAML demands of a signed one.',
    fix: 'Set the address that responses are sent to. {switch}',
  },
  'destination.missing': {
    expected: '{expected}',
    actual:
      'The Response has no Destination (destination missing). It is not signed, so SAML does not demand one.',
    fix: '',
  },
  'destination.differs': {
    expected: '{expected}',
    actual: 'The Destination is {actual}.{difference}',
    fix: 'Correct the ACS URL in the identity provider. {switch}',
  },

  'recipient.good': { expected: '{expected}', actual: 'The same.', fix: '' },
  'recipient.missing': {
    expected: '{expected}',
    actual: 'The bearer SubjectConfirmationData has no Recipient.',
    fix: 'Set the address that responses are sent to. {switch}',
  },
  'recipient.differs': {
    expected: '{expected}',
    actual: 'The Recipient is {actual}.{difference}',
    fix: 'Correct the ACS URL in the identity provider. {switch}',
  },

  'audience.good': { expected: '{expected}', actual: 'It is among the audiences.', fix: '' },
  'audience.missing': {
    expected: '{expected}',
    actual: 'The Assertion’s Conditions have no AudienceRestriction, so it is for no audience.',
    fix: 'Set the audience in the identity provider. {switch}',
  },
  'audience.no-conditions': {
    expected: '{expected}',
    actual: 'The Assertion has no Conditions, so it names no audience.',
    fix: 'Set the audience in the identity provider. {switch}',
  },
  'audience.differs': {
    expected: '{expected}',
    actual: 'The audience is {actual}.{difference}',
    fix: 'Correct the audience in the identity provider. {switch}',
  },

  'conditions.good': { expected: generalExpectations.conditions, actual: 'All are understood.', fix: '' },
  'conditions.none': { expected: generalExpectations.conditions, actual: 'There are none.', fix: '' },
  'conditions.one-time-use': {
    expected: generalExpectations.conditions,
    actual:
      'All are understood. OneTimeUse among them says that the assertion counts once only; every assertion counts once only here, see “Not seen before”.',
    fix: '',
  },
  'conditions.unknown': {
    expected: generalExpectations.conditions,
    actual:
      'A condition is unknown: {actual}. By SAML, an assertion under a condition that is not understood is not valid.',
    fix: 'Remove the extra condition from the identity provider’s rules for this application. If nobody put it there, look for a proxy or script that changes the response on its way.',
  },

  'in-response-to.good': { expected: '{expected}', actual: 'The response answers it.', fix: '' },
  'in-response-to.missing': {
    expected: '{expected}',
    actual: 'The {part} has no InResponseTo: it is unsolicited and answers no request.',
    fix: 'Start the sign-in from the service provider, not from the identity provider’s own page.',
  },
  'in-response-to.differs': {
    expected: '{expected}',
    actual: 'InResponseTo of the {part} is {actual}: it answers another request.{difference}',
    fix: askAgain,
  },
  'in-response-to.no-request': {
    expected: 'An answer to a request of ours',
    actual:
      'There is no request outstanding, and the response is unsolicited or its InResponseTo ({actual}) is unknown.',
    fix: 'Start the sign-in from the service provider, or allow an unsolicited (IdP-initiated) response.',
  },
  'in-response-to.unsolicited': {
    expected: 'No InResponseTo: the response may come unasked',
    actual: 'The response is unsolicited (IdP-initiated), which is allowed here.',
    fix: '',
  },
  'in-response-to.unsolicited-console': {
    expected: 'No InResponseTo: the response may come unasked',
    actual:
      'The response is unsolicited (IdP-initiated). Twilio Console turns such an attempt into one of its own: it then sends its own request.',
    fix: '',
  },
  'in-response-to.unsolicited-google': {
    expected: 'A sign-in that starts at Twilio Flex',
    actual:
      'The response is unsolicited (IdP-initiated). Twilio says that this does not work with Google Workspace for Flex.',
    fix: 'Let people start at the Flex login link, not at Google’s app launcher.',
  },
  'in-response-to.unexpected': {
    expected: 'No InResponseTo: the response is to come unasked (unsolicited)',
    actual: 'InResponseTo is {actual}, but no such request is outstanding.',
    fix: 'Give the ID of the request that was sent, or take a response that was not asked for.',
  },

  'not-before.good': { expected: 'A time before {now}', actual: '{actual}', fix: '' },
  'not-before.future': {
    expected: 'A time before {now}, with {skew} seconds of tolerance{origin}',
    actual: 'Not yet valid: {where} starts at {actual}, {seconds} seconds from now.',
    fix: 'Set the clocks of both sides by a time server. The identity provider’s clock is ahead, or this computer’s is behind.',
  },
  'not-before.malformed': {
    expected: 'A time in UTC',
    actual: '{where} has NotBefore {actual}, which is not a time.',
    fix: 'Look for a proxy or script that changes the response on its way.',
  },
  'not-on-or-after.good': { expected: 'A time after {now}', actual: 'Valid until {actual}.', fix: '' },
  'not-on-or-after.long': {
    expected: 'A few minutes of validity',
    actual: 'Valid until {actual}: a long window of {hours} hours, in which a stolen response could be used.',
    fix: 'Shorten the validity of assertions to some minutes, where the identity provider can. {switch}',
  },
  'not-on-or-after.expired': {
    expected: 'A time after {now}, with {skew} seconds of tolerance{origin}',
    actual: 'Expired: {where} ended (NotOnOrAfter) at {actual}, {seconds} seconds ago.',
    fix: `${askAgain} If it is new, set the clocks of both sides by a time server.`,
  },
  'not-on-or-after.missing': {
    expected: 'NotOnOrAfter in the bearer SubjectConfirmationData',
    actual: 'It has none, so it would never expire.',
    fix: 'Look in the identity provider for a template or rule that leaves it out.',
  },
  'not-on-or-after.malformed': {
    expected: 'A time in UTC',
    actual: '{where} has NotOnOrAfter {actual}, which is not a time.',
    fix: 'Look for a proxy or script that changes the response on its way.',
  },

  'subject-confirmation.good': {
    expected: generalExpectations['subject-confirmation'],
    actual: 'There is one, complete.',
    fix: '',
  },
  'subject-confirmation.missing': {
    expected: generalExpectations['subject-confirmation'],
    actual: 'The Subject has no SubjectConfirmation with the bearer method; it has {actual}.',
    fix: 'Use the Web Browser SSO profile of the identity provider; it confirms the subject as bearer.',
  },
  'subject-confirmation.no-data': {
    expected: generalExpectations['subject-confirmation'],
    actual:
      'The bearer SubjectConfirmation has no SubjectConfirmationData: no recipient, no end of validity.',
    fix: 'Use the Web Browser SSO profile of the identity provider; it writes both.',
  },
  'subject-confirmation.not-before': {
    expected: 'A bearer confirmation without NotBefore (SAML 2.0 Profiles, 4.1.4.2)',
    actual:
      'The SubjectConfirmationData has NotBefore, which SAML forbids for bearer; some service providers refuse it.',
    fix: 'Leave NotBefore out of SubjectConfirmationData, where the identity provider can.',
  },

  'replay.new': { expected: generalExpectations.replay, actual: 'Its ID was not seen before.', fix: '' },
  'replay.seen': {
    expected: generalExpectations.replay,
    actual: 'An assertion with this ID ({actual}) was used before: this is a replay.',
    fix: askAgain,
  },
  'one-assertion.good': { expected: generalExpectations['one-assertion'], actual: 'There is one.', fix: '' },
  'one-assertion.count': {
    expected: generalExpectations['one-assertion'],
    actual: 'The Response has {count} assertions.',
    fix: 'The identity provider must send one Assertion in a Response. More than one can be signature wrapping: do not trust it.',
  },
  'one-assertion.none': {
    expected: generalExpectations['one-assertion'],
    actual: 'The Response has no Assertion.',
    fix: 'See “Status”: an identity provider that refuses the sign-in sends none.',
  },
  'one-assertion.stray': {
    expected: generalExpectations['one-assertion'],
    actual:
      '{count} more Assertion or Response elements are hidden elsewhere in the message: signature wrapping.',
    fix: 'No identity provider does this by itself: treat the response as forged.',
  },

  'name-id-present.good': { expected: generalExpectations['name-id-present'], actual: '{actual}', fix: '' },
  'name-id-present.missing': {
    expected: generalExpectations['name-id-present'],
    actual: 'The Subject has no NameID.',
    fix: 'Send a NameID. {switch}',
  },
  'name-id-present.impure': {
    expected: generalExpectations['name-id-present'],
    actual:
      'The NameID is not plain text: an element, comment or processing instruction stands in it, so it could be read in two ways.',
    fix: 'No identity provider does this by itself: treat the response as forged.',
  },
  'name-id-present.encrypted': {
    expected: generalExpectations['name-id-present'],
    actual:
      'The NameID is encrypted (EncryptedID) in a way that is unsupported here (weak RSA 1.5, rsa-1_5), or it does not decrypt with the service provider’s key.',
    fix: 'Turn the encryption of the NameID off. {switch}',
  },
  'name-id-format.good': { expected: '{expected}', actual: '{actual}', fix: '' },
  'name-id-format.any': {
    expected: 'Any format; what counts is that the value stays the same for a person',
    actual: '{actual}',
    fix: '',
  },
  'name-id-format.differs': {
    expected: '{expected}',
    actual: 'The format is {actual}.',
    fix: 'Send the NameID in the format emailAddress. {switch}',
  },
  'name-id-is-email.good': { expected: generalExpectations['name-id-is-email'], actual: '{actual}', fix: '' },
  'name-id-is-email.not-needed': {
    expected: 'Nothing: only Twilio Console needs an e-mail address here',
    actual: '{actual} is no e-mail address.',
    fix: '',
  },
  'name-id-is-email.other': {
    expected: generalExpectations['name-id-is-email'],
    actual: 'The NameID is {actual}, which is no e-mail address. Twilio Console finds its user by it.',
    fix: 'Send the user’s e-mail address, exactly as it is in Twilio, as NameID. {switch}',
  },
  'expected-email.good': { expected: '{expected}', actual: 'The same.', fix: '' },
  'expected-email.case': {
    expected: '{expected}',
    actual: '{actual}.{difference}',
    fix: 'Write the address in Twilio and in the identity provider in the same letters. {switch}',
  },
  'expected-email.differs': {
    expected: '{expected}',
    actual: '{actual}.{difference}',
    fix: 'Sign in as the expected person, or correct what the identity provider sends. {switch}',
  },

  'relay-state.good': { expected: '{expected}', actual: 'The same came back.', fix: '' },
  'relay-state.none-sent': {
    expected: 'Nothing: no RelayState was sent',
    actual: 'None was sent.',
    fix: '',
  },
  'relay-state.missing': {
    expected: '{expected}',
    actual: 'No RelayState came back (missing RelayState).',
    fix: 'Let the identity provider return the RelayState that it was given, and leave its own default RelayState blank. {switch}',
  },
  'relay-state.differs': {
    expected: '{expected}',
    actual: 'RelayState is {actual}.',
    fix: 'Leave the default RelayState in the identity provider blank. {switch}',
  },

  'authn-statement.good': {
    expected: generalExpectations['authn-statement'],
    actual: 'There is one.',
    fix: '',
  },
  'authn-statement.missing': {
    expected: 'An AuthnStatement (SAML 2.0 Profiles, 4.1.4.2)',
    actual: 'The Assertion has no AuthnStatement, so it does not say that anybody signed in.',
    fix: 'Let the identity provider include the AuthnStatement.',
  },
  'session-lifetime.none': {
    expected: generalExpectations['session-lifetime'],
    actual: 'The response sets no end of session.',
    fix: '',
  },
  'session-lifetime.stated': {
    expected: generalExpectations['session-lifetime'],
    actual: 'The session ends at {actual}, {hours} hours from now.',
    fix: '',
  },
  'session-lifetime.short': {
    expected:
      'No SessionNotOnOrAfter, or one above the length of a shift (8 to 10 hours), as Twilio advises for Flex',
    actual:
      'The session ends at {actual}, {hours} hours from now: people would be signed out during their shift.',
    fix: 'Leave SessionNotOnOrAfter out, or set a session longer than a shift, in the identity provider.',
  },
  'session-lifetime.over': {
    expected: 'A session that has not ended',
    actual: 'The session has expired: it ended at {actual}.',
    fix: askAgain,
  },
  'session-lifetime.malformed': {
    expected: 'A time in UTC',
    actual: 'SessionNotOnOrAfter is {actual}, which is not a time.',
    fix: 'Look for a proxy or script that changes the response on its way.',
  },
  'clock-skew.good': {
    expected: generalExpectations['clock-skew'],
    actual: 'No difference shows: it was issued {seconds} seconds ago.',
    fix: '',
  },
  'clock-skew.ahead': {
    expected: generalExpectations['clock-skew'],
    actual:
      'It was issued {seconds} seconds in the future: the identity provider’s clock is ahead, or this computer’s is behind.',
    fix: 'Set the clocks of both sides by a time server.',
  },
  'clock-skew.behind': {
    expected: generalExpectations['clock-skew'],
    actual:
      'It was issued {seconds} seconds before the request that it answers: the identity provider’s clock is behind, or this computer’s is ahead.',
    fix: 'Set the clocks of both sides by a time server.',
  },

  'attribute-roles.good': { expected: generalExpectations['attribute-roles'], actual: '{actual}', fix: '' },
  'attribute-roles.missing': {
    expected: generalExpectations['attribute-roles'],
    actual: 'There is none{near}.',
    fix: 'Send the attribute roles with a Flex role such as agent. {switch}',
  },
  'attribute-roles.namespaced': {
    expected: generalExpectations['attribute-roles'],
    actual: 'It comes with a namespace; see “Attribute names without namespace”.',
    fix: '',
  },
  'attribute-full-name.good': {
    expected: generalExpectations['attribute-full-name'],
    actual: '{actual}',
    fix: '',
  },
  'attribute-full-name.missing': {
    expected: generalExpectations['attribute-full-name'],
    actual: 'There is none{near}.',
    fix: 'Send the attribute full_name with the person’s name. {switch}',
  },
  'attribute-full-name.namespaced': {
    expected: generalExpectations['attribute-full-name'],
    actual: 'It comes with a namespace; see “Attribute names without namespace”.',
    fix: '',
  },
  'attribute-email.good': { expected: generalExpectations['attribute-email'], actual: '{actual}', fix: '' },
  'attribute-email.missing': {
    expected: generalExpectations['attribute-email'],
    actual: 'There is none{near}.',
    fix: 'Send the attribute email with the person’s e-mail address. {switch}',
  },
  'attribute-email.namespaced': {
    expected: generalExpectations['attribute-email'],
    actual: 'It comes with a namespace; see “Attribute names without namespace”.',
    fix: '',
  },
  'attribute-namespace.good': {
    expected: generalExpectations['attribute-namespace'],
    actual: 'No name has a namespace.',
    fix: '',
  },
  'attribute-namespace.needed': {
    expected: generalExpectations['attribute-namespace'],
    actual: 'Flex needs {needed}, but gets {actual}. Twilio does not map names with a namespace.',
    fix: 'Remove the namespace from these names. {switch}',
  },
  'attribute-namespace.others': {
    expected: generalExpectations['attribute-namespace'],
    actual: 'Twilio does not map these names, because they have a namespace: {actual}.',
    fix: 'Delete these attributes if nobody needs them, or remove the namespace. {switch}',
  },
  'role-values.good': { expected: generalExpectations['role-values'], actual: '{actual}', fix: '' },
  'role-values.unknown': {
    expected: 'agent, supervisor, admin, or Flex Insights roles such as wfo.full_access',
    actual: 'Twilio’s documents do not name {actual} as a Flex role.{difference}',
    fix: 'Send the role names exactly as Flex has them, in lower case. {switch}',
  },
  'role-values.insights-alone': {
    expected: 'supervisor or admin beside a Flex Insights role',
    actual: 'There is {actual} without supervisor or admin; such a person cannot open Flex Insights.',
    fix: 'Send supervisor or admin too. {switch}',
  },
  'typed-suffixes.good': {
    expected: generalExpectations['typed-suffixes'],
    actual: '{actual}',
    fix: '',
  },
  'typed-suffixes.bad-value': {
    expected: generalExpectations['typed-suffixes'],
    actual: '{actual}. Twilio answers this with “400 Error invalid attribute format” and updates nothing.',
    fix: 'Correct the value or the suffix. {switch}',
  },
  'typed-suffixes.bad-case': {
    expected: 'Suffixes in lower case',
    actual: '{actual}: Twilio knows type suffixes in lower case only.',
    fix: 'Write the suffix in lower case. {switch}',
  },
} as const satisfies Readonly<Record<`${CheckId}.${string}`, CheckWords>>;

export type CheckWordsKey = keyof typeof checkWords;
