import type { FindingMessage } from '../../message.ts';

/** RSA keys that are breakable whatever their size, and figures that no sound generator makes. */
export const weakKeyMessages = {
  'certificate-rsa-roca': {
    severity: 'block',
    title: 'The key was made by a broken generator (ROCA): anybody can forge sign-ins',
    why: 'The RSA key has the fingerprint of keys from a faulty Infineon chip or library (CVE-2017-15361). The private key can be computed from this certificate, and whoever does it signs in as anyone.',
    fix: 'Make a new key and certificate with other hardware or software, make it the active one in the identity provider, and give Twilio the new certificate.',
  },
  'certificate-rsa-close-primes': {
    severity: 'block',
    title: 'The key was made by a broken generator (close primes): anybody can forge sign-ins',
    why: 'The two primes of the RSA key are so near to each other that the private key was computed from this certificate in less than a second (Fermat’s method, as in CVE-2022-26320).',
    fix: 'Make a new key and certificate with other software, make it the active one in the identity provider, and give Twilio the new certificate.',
  },
  'certificate-rsa-factor': {
    severity: 'block',
    title: 'The RSA modulus can be divided by {factor}: this is no sound key',
    why: 'A modulus is the product of two large primes. This one was damaged or made wrongly, so that sign-ins signed with it prove nothing or cannot be checked at all.',
    fix: 'Download the certificate again from the identity provider. If it stays so, create a new signing certificate there.',
  },
  'certificate-rsa-exponent-large': {
    severity: 'warn',
    title: 'RSA public exponent has {bits} bits, unusually large',
    why: 'Much software takes no public exponent over 31 or 32 bits and then refuses every sign-in; 65537 is what everybody uses. What Twilio does is not documented.',
    fix: 'Create a new signing certificate in the identity provider; its exponent will be 65537.',
  },
  'certificate-rsa-oversize': {
    severity: 'warn',
    title: 'RSA key size is {bits} bits: more than most software verifies',
    why: 'OpenSSL, which much SAML software is built on, verifies no signature by an RSA key over 16,384 bits. What Twilio does is not documented.',
    fix: 'Use a signing certificate with an RSA key of 2048 to 4096 bits.',
  },
} as const satisfies Record<string, FindingMessage>;
