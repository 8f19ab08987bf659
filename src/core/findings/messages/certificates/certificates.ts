import type { FindingMessage } from '../../message.ts';
import { weakKeyMessages } from './weak-keys.ts';

/**
 * Twilio publishes neither a minimum key size nor what it does about dates or SHA-1 (facts, "Not found"); the words
 * say so wherever an admin would ask.
 */
export const certificateMessages = {
  // Dates
  'certificate-expired': {
    severity: 'warn',
    title: 'Certificate expired on {notAfter}',
    why: 'The certificate expired {days} days ago. SAML itself does not forbid a sign-in signed with an expired certificate, many service providers refuse it, and what Twilio does is not documented.',
    fix: 'Create a new signing certificate in the identity provider, make it active, and import the metadata again before you go on.',
  },
  'certificate-encryption-expired': {
    severity: 'note',
    title: 'Encryption certificate expired on {notAfter}',
    why: 'This certificate is for encryption to the identity provider only; it signs no sign-in, so Twilio never sees it.',
    fix: 'Nothing for Twilio. Tell whoever runs the identity provider.',
  },
  'certificate-not-yet-valid': {
    severity: 'warn',
    title: 'Certificate is not yet valid: it starts on {notBefore}',
    why: 'A service provider that checks dates refuses sign-ins signed with it until then. What Twilio does is not documented.',
    fix: 'Keep the present certificate active in the identity provider until {notBefore}, or check the clock of this computer.',
  },
  'certificate-expires-within-14': {
    severity: 'warn',
    title: 'Certificate expires soon: {days} days left, on {notAfter}',
    why: 'When the identity provider moves to a new certificate, every sign-in fails until Twilio has that certificate.',
    fix: 'Create the new certificate now and plan the change in Twilio before {notAfter}.',
  },
  'certificate-expires-within-30': {
    severity: 'warn',
    title: 'Certificate expires soon: {days} days left, on {notAfter}',
    why: 'When the identity provider moves to a new certificate, every sign-in fails until Twilio has that certificate.',
    fix: 'Create the new certificate and plan the change in Twilio before {notAfter}.',
  },
  'certificate-expires-within-60': {
    severity: 'note',
    title: 'Certificate expires in {days} days, on {notAfter}',
    why: 'The identity provider will need a new certificate, and Twilio must be given it at the same time.',
    fix: 'Put the date in your calendar and decide who changes the certificate in Twilio.',
  },
  'certificate-expires-within-90': {
    severity: 'note',
    title: 'Certificate expires in {days} days, on {notAfter}',
    why: 'The identity provider will need a new certificate, and Twilio must be given it at the same time.',
    fix: 'Put the date in your calendar and decide who changes the certificate in Twilio.',
  },
  'certificate-validity-long': {
    severity: 'note',
    title: 'Certificate has a long validity: {years} years, until {notAfter}',
    why: 'A key that is used for more than ten years is hard to replace once it leaks. Nothing refuses it for that.',
    fix: 'Nothing now. Plan to change the certificate every few years.',
  },
  'certificate-dates-reversed': {
    severity: 'warn',
    title: 'Certificate ends before it starts',
    why: 'It says that it is valid from {notBefore} until {notAfter}, so it is never valid.',
    fix: 'Create a new signing certificate in the identity provider.',
  },

  // Keys
  'certificate-rsa-under-2048': {
    severity: 'block',
    title: 'RSA key size is {bits} bits, under 2048',
    why: 'Keys under 2048 bits have not been considered safe since 2013 (NIST SP 800-131A). Whether Twilio refuses them is not documented.',
    fix: 'Create a signing certificate with an RSA key of 2048 bits or more in the identity provider.',
  },
  'certificate-rsa-breakable': {
    severity: 'block',
    title: 'RSA key size is {bits} bits: anybody can forge sign-ins',
    why: 'A key of this size can be broken with rented computers in days, and whoever breaks it signs in as anyone.',
    fix: 'Replace the signing certificate in the identity provider by one with an RSA key of 2048 bits or more, today.',
  },
  'certificate-rsa-weak': {
    severity: 'warn',
    title: 'RSA key size is {bits} bits, under 2048',
    why: 'The identity provider signs with a key of a size that has not been considered safe since 2013 (NIST SP 800-131A). Whether Twilio refuses it is not documented.',
    fix: 'Create a signing certificate with an RSA key of 2048 bits or more in the identity provider before the cutover.',
  },
  'certificate-rsa-exponent-small': {
    severity: 'warn',
    title: 'RSA public exponent is {exponent}, unusually small',
    why: 'Sloppy signature checks can be fooled with a small exponent such as 3; 65537 is what everybody uses.',
    fix: 'Create a new signing certificate in the identity provider; its exponent will be 65537.',
  },
  'certificate-rsa-exponent-unsafe': {
    severity: 'block',
    title: 'RSA public exponent {exponent} cannot be right',
    why: 'A public exponent must be odd and greater than 1. With this one a signature proves nothing.',
    fix: 'Create a new signing certificate in the identity provider.',
  },
  ...weakKeyMessages,
  'certificate-key-unusual': {
    severity: 'warn',
    title: 'Key algorithm {keyType} is unsupported by most SAML software',
    why: 'XML signatures with this key algorithm are rare, and Twilio does not document that it takes them.',
    fix: 'Use a signing certificate with an RSA key of 2048 bits or more.',
  },
  'certificate-key-ec': {
    severity: 'note',
    title: 'Key is an elliptic-curve key ({curve})',
    why: 'It is safe, but less common in SAML than RSA, and Twilio does not document that it takes it.',
    fix: 'Run the sign-in test. If Twilio refuses the certificate, use one with an RSA key of 2048 bits or more.',
  },
  'certificate-key-pss': {
    severity: 'note',
    title: 'Key is restricted to RSA-PSS signatures',
    why: 'The identity provider must sign with RSA-PSS; ordinary RSA signatures with this key are not valid. Twilio does not document that it takes RSA-PSS.',
    fix: 'Use a signing certificate with an ordinary RSA key if the sign-in test fails.',
  },
  'certificate-key-usage': {
    severity: 'warn',
    title: 'Key usage forbids signatures',
    why: 'The certificate says what its key may be used for, and digital signature is not in the list. Some service providers then refuse what it signs; what Twilio does is not documented.',
    fix: 'Use a certificate without key usage, or with "digital signature", for signing.',
  },

  // The signature on the certificate
  'certificate-signed-with-sha1': {
    severity: 'note',
    title: 'Certificate is signed with SHA-1',
    why: 'This is the signature on the certificate, not on sign-ins. On a certificate that signed itself, its hash (SHA1) protects nothing: what counts is that you got the certificate from the right place.',
    fix: 'Nothing now. Take SHA-256 when you create the next certificate, and check that the identity provider signs sign-ins with SHA-256.',
  },
  'certificate-signed-with-md5': {
    severity: 'warn',
    title: 'Certificate is signed with {hash}',
    why: 'This is the signature on the certificate, not on sign-ins. Software that reads certificates strictly refuses {hash} altogether.',
    fix: 'Create a new signing certificate, with SHA-256, in the identity provider.',
  },
  'certificate-self-signature-broken': {
    severity: 'warn',
    title: 'Self-signature of the certificate is broken',
    why: 'The certificate says that it signed itself, and its own key does not confirm that: it was damaged, or changed by somebody.',
    fix: 'Download the certificate again from the identity provider and compare its SHA-256 fingerprint there.',
  },
  'certificate-issued-by-other': {
    severity: 'note',
    title: 'Certificate was issued by {issuer}',
    why: 'Sign-ins are checked against the very certificate, not against its issuer. Whether the issuer has revoked it is not checked here: that needs the network.',
    fix: 'Nothing, unless the issuer is unknown to you.',
  },
  'certificate-issuer-in-file': {
    severity: 'note',
    title: 'The issuer of {subject} is in the same file',
    why: 'The file holds a chain. Twilio is given the certificate that signs sign-ins, not the one that issued it.',
    fix: 'Give Twilio the certificate of {subject}.',
  },
  'certificate-authority': {
    severity: 'note',
    title: 'Certificate is marked as one of an authority (CA)',
    why: 'Several identity providers make their signing certificates so. It is harmless as long as no computer trusts it as an authority.',
    fix: 'Nothing. Do not install it as a trusted root.',
  },

  // Form
  'certificate-version-old': {
    severity: 'note',
    title: 'Certificate has version {version}',
    why: 'Certificates have had version 3 since 1996. A few strict readers refuse older ones.',
    fix: 'Nothing, unless the sign-in test fails with this certificate.',
  },
  'certificate-serial-negative': {
    severity: 'warn',
    title: 'Serial number is negative',
    why: 'A serial number must be positive (RFC 5280, 4.1.2.2); strict readers refuse the certificate.',
    fix: 'Create a new signing certificate if the sign-in test fails with this one.',
  },
  'certificate-not-loadable': {
    severity: 'warn',
    title: 'Certificate cannot be used to check signatures here',
    why: 'Its form is not strict DER, or its key is unusual, and the cryptography library of this app refuses it. No sign-in test can pass with it; other software may refuse it too.',
    fix: 'Create a new signing certificate in the identity provider.',
  },
  'certificate-serial-long': {
    severity: 'note',
    title: 'Serial number is {octets} octets long',
    why: 'A serial number has at most 20 octets (RFC 5280, 4.1.2.2); strict readers refuse the certificate.',
    fix: 'Create a new signing certificate if the sign-in test fails with this one.',
  },
  'certificate-name-empty': {
    severity: 'note',
    title: 'Certificate has no name',
    why: 'Its subject is empty, so that only the fingerprint tells it from another.',
    fix: 'Nothing. Compare the SHA-256 fingerprint with the one in the identity provider.',
  },
  'certificate-name-control-characters': {
    severity: 'note',
    title: 'Certificate name holds invisible characters',
    why: 'Line breaks or direction marks in a name can make it look like another. They are shown as \\0A and the like here.',
    fix: 'Compare the SHA-256 fingerprint with the one in the identity provider.',
  },
  'certificate-duplicate': {
    severity: 'note',
    title: 'Duplicate: the same certificate is given {count} times',
    why: 'It is listed once for each place it has; nothing is wrong with it.',
    fix: 'Nothing. Give Twilio the certificate once.',
  },
  'certificate-use-mixed': {
    severity: 'note',
    title: 'One certificate is for signing and for encryption',
    why: 'The metadata names it for both, or names no purpose. It signs sign-ins all the same; encryption plays no part, for Twilio does not take encrypted responses.',
    fix: 'Nothing. Give Twilio this certificate, and leave encryption off in the identity provider.',
  },
  'certificate-same-key': {
    severity: 'note',
    title: 'Two certificates have the same key',
    why: 'The certificate of {subject} was renewed without a new key. Either one verifies the same sign-ins.',
    fix: 'Give Twilio the one that is valid longer: until {notAfter}.',
  },
  'certificate-undecodable': {
    severity: 'warn',
    title: 'Certificate {position} is unparseable',
    why: 'The text in the metadata is not a certificate: {detail}.',
    fix: 'Download the metadata again. If it stays so, take the certificate itself from the identity provider.',
  },
  'certificate-text-unusual': {
    severity: 'note',
    title: 'Certificate {position} is written in an unusual way',
    why: 'It was read all the same: {detail}. Other software may not read it.',
    fix: 'Nothing for Twilio: copy the certificate from here, it is in the form that Twilio wants.',
  },

  // Certificate files
  'certificate-file-empty': {
    severity: 'block',
    title: 'The file is empty',
    why: 'There is no certificate in it.',
    fix: 'Download the signing certificate from the identity provider again.',
  },
  'certificate-file-too-large': {
    severity: 'block',
    title: 'The file is too large for a certificate',
    why: 'A certificate has a few kilobytes; files over {limit} are not read.',
    fix: 'Choose the certificate file that you downloaded from the identity provider.',
  },
  'certificate-file-too-many': {
    severity: 'warn',
    title: 'The file has too many certificates',
    why: 'It has {count} certificates; the first {limit} are shown.',
    fix: 'Choose the file with the signing certificate of your identity provider only.',
  },
  'certificate-file-not-certificate': {
    severity: 'block',
    title: 'This is not a certificate: it is {what}',
    why: 'A certificate file is PEM text (-----BEGIN CERTIFICATE-----), its base64, DER or PKCS#7.',
    fix: 'Download the signing certificate from the identity provider and choose that file.',
  },
  'certificate-file-metadata': {
    severity: 'block',
    title: 'This is XML, not a certificate',
    why: 'SAML metadata carries certificates inside, but it is not a certificate file.',
    fix: 'Import this file as metadata.',
  },
  'certificate-file-private-key': {
    severity: 'block',
    title: 'The file has a private key',
    why: 'A private key is a secret of whoever owns it; Twilio needs the certificate only. The key was not read or kept.',
    fix: 'Choose the certificate file, and if this file was ever sent to somebody, replace the key.',
  },
  'certificate-file-pkcs12': {
    severity: 'block',
    title: 'This is a PKCS#12 file (PKCS12, .p12 or .pfx)',
    why: 'It keeps a private key together with its certificate under a password; this tool never asks for that password.',
    fix: 'Export the certificate alone, without the private key, as PEM or DER.',
  },
  'certificate-file-request': {
    severity: 'block',
    title: 'This is a certificate signing request (CSR)',
    why: 'A request is what is sent to an authority to get a certificate; it is not one.',
    fix: 'Choose the certificate that the authority sent back, or the signing certificate that the identity provider shows.',
  },
  'certificate-file-public-key': {
    severity: 'block',
    title: 'This is a public key without its certificate',
    why: "Twilio's field takes a certificate, which holds the key together with a name and dates.",
    fix: 'Download the signing certificate from the identity provider.',
  },
  'certificate-file-base64': {
    severity: 'block',
    title: 'The base64 of the certificate is damaged',
    why: '{detail}.',
    fix: 'Download the certificate again, or copy it whole, from BEGIN to END.',
  },
  'certificate-file-incomplete': {
    severity: 'block',
    title: 'The PEM text is incomplete: its END line is missing',
    why: 'The text starts with a BEGIN line and the END line that belongs to it does not follow, so part of the certificate may be missing.',
    fix: 'Copy the certificate whole, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
  },
  'certificate-file-undecodable': {
    severity: 'block',
    title: 'Certificate {position} cannot be parsed',
    why: 'The bytes are not an X.509 certificate in DER: {detail}.',
    fix: 'Download the certificate again from the identity provider.',
  },
  'certificate-file-escaped-lines': {
    severity: 'warn',
    title: 'The line breaks are written as \\n',
    why: 'The text was copied from a program or a JSON file, where an escape stands for each line break. It was read all the same; Twilio takes it only with real line breaks.',
    fix: 'Copy the certificate from here: it is in the form that Twilio wants.',
  },
} as const satisfies Record<string, FindingMessage>;
