import type { IdpKind } from '../../../metadata/identity-provider.ts';

/** The ways in which one hash of a certificate is written; each matches by eye with one kind of console. */
export const thumbprintForms = {
  'sha256-colons': 'SHA-256, in pairs',
  'sha256-digits': 'SHA-256',
  'sha256-base64url': 'SHA-256, base64url (x5t#S256)',
  'sha1-digits': 'SHA-1',
  'sha1-colons': 'SHA-1, in pairs',
} as const;
export type ThumbprintForm = keyof typeof thumbprintForms;

interface ShownThumbprint {
  readonly form: ThumbprintForm;
  readonly text: string;
  /** Keys of `sources`. */
  readonly sources: readonly string[];
}

/** Which form an identity provider shows, and where; only what a source says. */
export const shownThumbprints: Readonly<Partial<Record<IdpKind, ShownThumbprint>>> = {
  entra: {
    form: 'sha1-digits',
    text: 'Entra ID shows “Thumbprint” beside each certificate on the SAML Signing Certificate page; its thumbprints are SHA-1.',
    sources: ['M1', 'M10'],
  },
  adfs: {
    form: 'sha1-digits',
    text: 'AD FS names certificates by a thumbprint of 40 digits without separators: that is SHA-1 (Get-AdfsCertificate -CertificateType Token-Signing).',
    sources: ['A7'],
  },
  okta: {
    form: 'sha256-base64url',
    text: 'Okta’s API gives x5t#S256. Its console shows no thumbprint in our sources: Okta says to download the certificate and read the thumbprint from the file.',
    sources: ['K12', 'K13'],
  },
};

export const thumbprintWords = {
  undocumented:
    'Which form {idp} shows is not documented in our sources. Paste it here, and it is compared in every form.',
  matches: 'That is the {hash} thumbprint of {name}.',
  differs:
    'No signing certificate here has that thumbprint. Import the metadata of this very application again, or look at the other certificates there.',
  'not-a-thumbprint':
    'A thumbprint is 40 or 64 hexadecimal digits, with or without colons or spaces, or the same in base64.',
} as const;
