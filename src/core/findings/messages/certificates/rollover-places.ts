import type { IdpKind } from '../../../metadata/identity-provider.ts';

interface Place {
  readonly text: string;
  /** Keys of `sources`. */
  readonly sources: readonly string[];
}

/** Where each identity provider makes a certificate and what it does by itself (facts 4.1 to 4.10). */
export const createPlaces: Readonly<Partial<Record<IdpKind, Place>>> = {
  okta: {
    text: 'In Okta: Sign On tab > SAML Signing Certificates > Generate new certificate. It is valid for 10 years and inactive at first. Okta shows a task 60 days before one ends.',
    sources: ['K3', 'K4', 'K11'],
  },
  entra: {
    text: 'In Entra ID: Single sign-on > SAML Signing Certificate > Edit > New Certificate, then Save. It is valid for up to 3 years and stays Inactive, unless the present one has already expired: then Entra ID signs with the new one at once.',
    sources: ['M1'],
  },
  google: {
    text: 'In Google Workspace a super admin makes it. There are at most two certificates for the whole domain, each valid for 5 years, so other applications may use the same one.',
    sources: ['G1', 'G2'],
  },
  adfs: {
    text: 'AD FS makes it by itself 20 days before the old one ends, and signs with it 5 days later, if automatic rollover is on: those 5 days are your time to plan.',
    sources: ['A4', 'A5'],
  },
  onelogin: {
    text: 'In OneLogin: Security > Certificates. OneLogin sends notices 1 year, 90 and 45 days before one ends.',
    sources: ['O5'],
  },
  jumpcloud: {
    text: 'In JumpCloud, at the application. JumpCloud sends mails 60, 30 and 7 days and 24 hours before a certificate ends.',
    sources: ['J2'],
  },
  salesforce: {
    text: 'In Salesforce. A self-signed certificate of 2048 or 3072 bits is valid for 1 year, one of 4096 bits for 2 years.',
    sources: ['X4'],
  },
};

export const activatePlaces: Readonly<Partial<Record<IdpKind, Place>>> = {
  okta: {
    text: 'In Okta: Sign On tab > SAML Signing Certificates > Actions > Activate. Okta warns that users cannot reach an application from then on until it has the new certificate.',
    sources: ['K3', 'K8', 'K11'],
  },
  entra: {
    text: 'In Entra ID: SAML Signing Certificate > the new row’s “…” > Make certificate active. The old one becomes Inactive by that.',
    sources: ['M1'],
  },
  google: {
    text: 'In Google Workspace, choose the new certificate in the settings of this application too: having made it is not enough.',
    sources: ['G1', 'G2'],
  },
  adfs: {
    text: 'With automatic rollover on, AD FS does this by itself 5 days after it made the new certificate: be ready on that day.',
    sources: ['A4', 'A5'],
  },
};

/** For identity providers whose sources say nothing about it. */
export const undocumentedPlaces = {
  create:
    'Where {idp} makes one is not documented in our sources: look for the signing certificate of this application.',
  activate:
    'Where {idp} switches is not documented in our sources: look for the signing certificate of this application.',
} as const;
