import type { Binding, IdpKind } from '../../core/metadata/identity-provider.ts';
import type { StoredIdentityProvider } from '../../core/profiles/profile.ts';
import type { Policy } from '../../core/saml/response/verdict.ts';
import type { FlexGeneration, Product } from '../../core/twilio/product.ts';

/** What people call each identity provider. */
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
  other: 'SAML 2.0 identity provider',
};

/** The name of what a profile has imported; the demo is called by its own name. */
export function providerName(idp: StoredIdentityProvider | null): string {
  if (idp === null) return 'None yet';
  return idp.source === 'demo' ? 'Demo identity provider' : idpNames[idp.entity.idp];
}

export const bindingNames: Readonly<Record<Binding, string>> = {
  redirect: 'HTTP-Redirect',
  post: 'HTTP-POST',
  'post-simple-sign': 'HTTP-POST-SimpleSign',
  soap: 'SOAP',
  artifact: 'HTTP-Artifact',
  paos: 'PAOS',
  uri: 'URI',
  other: 'Other binding',
};

export const generationNames: Readonly<Record<FlexGeneration, string>> = {
  preview: 'Preview',
  iam: 'IAM v1',
  enhanced: 'Enhanced',
};

/** Where each generation's addresses live (facts 1.1). */
export const generationHosts: Readonly<Record<FlexGeneration, string>> = {
  preview: 'preview.twilio.com',
  iam: 'iam.twilio.com/v1',
  enhanced: 'login.flex.us1.twilio.com',
};

export const policyNames: Readonly<Record<Policy, string>> = {
  'twilio-flex': 'Twilio Flex',
  'twilio-console': 'Twilio Console',
  saml2: 'SAML 2.0 alone',
};

/** `Flex · IAM v1 → Enhanced`, `Flex · Enhanced` or `Console`. */
export function productName(product: Product): string {
  if (product.kind === 'console') return 'Console';
  const to = generationNames[product.to];
  return product.from === null ? `Flex · ${to}` : `Flex · ${generationNames[product.from]} → ${to}`;
}

/** The policy by which a profile's own product judges a response. */
export function policyOf(product: Product): Policy {
  return product.kind === 'flex' ? 'twilio-flex' : 'twilio-console';
}
