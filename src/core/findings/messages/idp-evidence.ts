import type { IdpKind } from '../../metadata/identity-provider.ts';

/** The words for why an identity provider was recognised. `{value}` is what was seen, `{name}` whose pattern it is. */
export const idpEvidenceMessages = {
  'entity-id': 'The entity ID {value} is one that {name} gives.',
  location: 'The sign-in address {value} is one of {name}.',
  path: 'The path of the sign-in address {value} is the usual one of {name}.',
  certificate: 'The signing certificate is called {value}, as {name} names its own.',
} as const;
export type IdpEvidenceKind = keyof typeof idpEvidenceMessages;

/** What each identity provider is called, as its guide and its vendor call it. */
export const idpNames: Readonly<Record<IdpKind, string>> = {
  okta: 'Okta',
  entra: 'Microsoft Entra ID',
  google: 'Google Workspace',
  salesforce: 'Salesforce',
  onelogin: 'OneLogin',
  adfs: 'AD FS',
  pingone: 'PingOne',
  pingfederate: 'PingFederate',
  keycloak: 'Keycloak',
  auth0: 'Auth0',
  jumpcloud: 'JumpCloud',
  duo: 'Duo Single Sign-On',
  cyberark: 'CyberArk Identity',
  shibboleth: 'Shibboleth',
  simplesamlphp: 'SimpleSAMLphp',
  other: 'another identity provider',
};

/** The same within a sentence about the admin's own. */
export function nameOwnIdp(idp: IdpKind): string {
  return idp === 'other' ? 'your identity provider' : idpNames[idp];
}
