import type { IdpKind } from '../../../metadata/identity-provider.ts';
import type { FindingCode } from '../../catalogue.ts';

/**
 * What SAML, Twilio and each identity provider do about what is found on a certificate: only what a source says, else
 * "not documented". Twilio publishes neither a minimum key size nor what it does about dates or SHA-1 (facts, 8).
 */
export const standpointTopics = {
  dates: 'A certificate out of its dates, or near their end',
  lifetime: 'A long lifetime',
  'key-size': 'The size of an RSA key',
  'weak-key': 'A key that anybody can compute',
  'key-kind': 'A key that is not plain RSA',
  hash: 'SHA-1 or MD5 in the certificate’s own signature',
  usage: 'Key usage, and the mark of an authority',
  purpose: 'One certificate for signing and for encryption',
  issuer: 'The issuer, its chain and revocation',
  form: 'Version, serial number and name',
  several: 'Several certificates, or one key under two',
} as const;
export type StandpointTopic = keyof typeof standpointTopics;

interface Said {
  readonly text: string;
  /** A specification by name, or keys of `sources`. */
  readonly source: string | readonly string[];
}

const interoperability = 'OASIS, SAML V2.0 Metadata Interoperability Profile 1.0, on key representation';
const signatures = 'OASIS, SAML V2.0 Core, 5.4';

export const samlStandpoints: Readonly<Record<StandpointTopic, Said>> = {
  dates: {
    text: 'The certificate carries the key and no more: it may be expired or not yet valid. Software may still be stricter.',
    source: interoperability,
  },
  lifetime: { text: 'Says nothing about how long a certificate is valid.', source: interoperability },
  'key-size': { text: 'Names no smallest key; the choice is left to both sides.', source: signatures },
  'weak-key': {
    text: 'A signature proves something only as long as nobody else has the key; SAML cannot see that somebody has.',
    source: signatures,
  },
  'key-kind': {
    text: 'Recommends RSA with SHA-1 and allows other algorithms, if both sides have them.',
    source: signatures,
  },
  hash: {
    text: 'The certificate’s own signature plays no part: what counts is that the key is the right one.',
    source: interoperability,
  },
  usage: { text: 'A certificate may carry any usage flags and extensions.', source: interoperability },
  purpose: {
    text: 'Allows it: a KeyDescriptor without “use” serves both purposes.',
    source: 'OASIS, SAML V2.0 Metadata, 2.4.1.1',
  },
  issuer: {
    text: 'A certificate may have any issuer. The very key is trusted, no chain is followed, and no revocation looked up.',
    source: interoperability,
  },
  form: {
    text: 'A certificate may have any subject; its form is not SAML’s matter.',
    source: interoperability,
  },
  several: {
    text: 'Metadata may list several signing keys, and a signature by any of them counts: that is how a rollover works without a gap.',
    source: 'OASIS, SAML V2.0 Metadata, 2.4.1.1',
  },
};

const notDocumented: Said = { text: 'Not documented.', source: '' };

export const twilioStandpoints: Readonly<Record<StandpointTopic, Said>> = {
  dates: {
    text: 'Not documented. The software that Twilio seems to run on has the message “The signing certificate is not currently valid.”, so that refusal is likely (inferred).',
    source: ['L1'],
  },
  lifetime: notDocumented,
  'key-size': notDocumented,
  'weak-key': notDocumented,
  'key-kind': notDocumented,
  hash: notDocumented,
  usage: notDocumented,
  purpose: {
    text: 'Checks signatures with it; encrypted responses are not supported, so it is used for nothing else.',
    source: ['T2', 'F4', 'F7'],
  },
  issuer: {
    text: 'Takes the X.509 certificate itself, with its BEGIN and END lines. Whether it follows a chain or looks up revocation is not documented.',
    source: ['F5', 'F6', 'T3'],
  },
  form: notDocumented,
  several: {
    text: 'The sources disagree: one copy of an FAQ says that older Console profiles take several, another that none does. Take it to hold one.',
    source: ['H2'],
  },
};

export const idpStandpoints: Readonly<
  Partial<Record<StandpointTopic, Readonly<Partial<Record<IdpKind, Said>>>>>
> = {
  dates: {
    okta: { text: 'Shows a task 60 days before a certificate ends.', source: ['K4'] },
    entra: {
      text: 'Sends mails 60, 30 and 7 days before. Once the active certificate has expired it signs with a valid one by itself.',
      source: ['M1'],
    },
    adfs: {
      text: 'With automatic rollover on, makes a new certificate 20 days before the end and signs with it 5 days later.',
      source: ['A4', 'A5'],
    },
    onelogin: { text: 'Sends notices 1 year, 90 and 45 days before.', source: ['O5'] },
    jumpcloud: { text: 'Sends mails 60, 30 and 7 days and 24 hours before.', source: ['J2'] },
  },
  lifetime: {
    okta: { text: 'Makes certificates of 10 years.', source: ['K4'] },
    entra: { text: 'Makes certificates of at most 3 years.', source: ['M1'] },
    google: { text: 'Makes certificates of 5 years.', source: ['G1'] },
    adfs: { text: 'Makes certificates of 365 days.', source: ['A4', 'A5'] },
    salesforce: {
      text: 'Makes self-signed certificates of 1 year (2048 and 3072 bits) or 2 years (4096 bits).',
      source: ['X4'],
    },
  },
  'key-size': {
    salesforce: { text: 'Offers 2048, 3072 and 4096 bits.', source: ['X4'] },
  },
  hash: {
    okta: {
      text: 'New applications have SHA-256 certificates; SHA-1 can remain on old ones, and it is changed by making a new certificate.',
      source: ['K8'],
    },
    entra: {
      text: 'Signs sign-ins with SHA-256 unless SHA-1 is chosen; that is another matter than the certificate’s own signature.',
      source: ['M2'],
    },
  },
  several: {
    google: { text: 'Has at most two certificates, for the whole domain.', source: ['G1', 'G2'] },
    entra: { text: 'Lists all, one of them Active; only that one signs.', source: ['M1'] },
    adfs: {
      text: 'Has the present and the new one side by side from 20 days before the end.',
      source: ['A4', 'A5'],
    },
  },
};

/** The topic of each finding; those about a file that holds no certificate have none. */
export const topicOfFinding: Readonly<Partial<Record<FindingCode, StandpointTopic>>> = {
  'certificate-expired': 'dates',
  'certificate-encryption-expired': 'dates',
  'certificate-not-yet-valid': 'dates',
  'certificate-expires-within-14': 'dates',
  'certificate-expires-within-30': 'dates',
  'certificate-expires-within-60': 'dates',
  'certificate-expires-within-90': 'dates',
  'certificate-dates-reversed': 'dates',
  'certificate-validity-long': 'lifetime',
  'certificate-rsa-under-2048': 'key-size',
  'certificate-rsa-breakable': 'key-size',
  'certificate-rsa-weak': 'key-size',
  'certificate-rsa-oversize': 'key-size',
  'certificate-rsa-exponent-small': 'weak-key',
  'certificate-rsa-exponent-unsafe': 'weak-key',
  'certificate-rsa-exponent-large': 'key-size',
  'certificate-rsa-roca': 'weak-key',
  'certificate-rsa-close-primes': 'weak-key',
  'certificate-rsa-factor': 'weak-key',
  'certificate-key-unusual': 'key-kind',
  'certificate-key-ec': 'key-kind',
  'certificate-key-pss': 'key-kind',
  'certificate-key-usage': 'usage',
  'certificate-authority': 'usage',
  'certificate-signed-with-sha1': 'hash',
  'certificate-signed-with-md5': 'hash',
  'certificate-self-signature-broken': 'issuer',
  'certificate-issued-by-other': 'issuer',
  'certificate-issuer-in-file': 'issuer',
  'certificate-version-old': 'form',
  'certificate-serial-negative': 'form',
  'certificate-serial-long': 'form',
  'certificate-not-loadable': 'form',
  'certificate-name-empty': 'form',
  'certificate-name-control-characters': 'form',
  'certificate-use-mixed': 'purpose',
  'certificate-duplicate': 'several',
  'certificate-same-key': 'several',
};
