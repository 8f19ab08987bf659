/** One published page that a fact comes from. */
export interface Source {
  /** The page's address, or repository and path where no address was recorded; shown as it is. */
  readonly address: string;
  /** `community` is a third party's page or report: true there, not promised by the vendor. */
  readonly kind: 'vendor' | 'community';
}

/** Every source by its permanent key; read on `factsReadOn`. */
export const sources: Readonly<Record<string, Source>> = {
  SEED1: {
    address:
      'Twilio, Flex SSO URL Migration Guide https://www.twilio.com/docs/flex/admin-guide/setup/sso-configuration/migration-guide (its earlier content)',
    kind: 'vendor',
  },
  SEED2: { address: 'Twilio, Single Sign On', kind: 'vendor' },
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
  I5: { address: 'https://github.com/hackmdio/codimd/issues/1713', kind: 'community' },
  I6: { address: 'https://github.com/SAML-Toolkits/python-saml/issues/236', kind: 'community' },
  I8: { address: 'https://github.com/goauthentik/authentik/issues/22811', kind: 'community' },
  L4: { address: 'auth0/node-samlp README', kind: 'vendor' },
  L5: { address: 'auth0/terraform-provider-auth0 docs/resources/client.md', kind: 'vendor' },
  K1: { address: 'https://saml-doc.okta.com/SAML_Docs/Configure-SAML-for-Twilio.html', kind: 'vendor' },
  K2: { address: 'https://help.okta.com/en-us/Content/Topics/Apps/aiw-saml-reference.htm', kind: 'vendor' },
  K3: {
    address:
      'https://support.okta.com/help/s/article/how-to-download-okta-identity-provider-metadata-and-saml-signing-certificates',
    kind: 'vendor',
  },
  K4: {
    address: 'https://support.okta.com/help/s/article/saml-certificate-expiration-notifications-in-okta',
    kind: 'vendor',
  },
  K5: { address: 'okta/okta-developer-docs, create an app integration, SAML 2.0', kind: 'vendor' },
  K8: { address: 'okta/okta-developer-docs, updating-saml-cert', kind: 'vendor' },
  M1: {
    address:
      'MicrosoftDocs/entra-docs docs/identity/enterprise-apps/tutorial-manage-certificates-for-federated-single-sign-on.md',
    kind: 'vendor',
  },
  M2: {
    address: 'MicrosoftDocs/entra-docs docs/identity/enterprise-apps/certificate-signing-options.md',
    kind: 'vendor',
  },
  M3: {
    address: 'MicrosoftDocs/entra-docs docs/identity-platform/single-sign-on-saml-protocol.md',
    kind: 'vendor',
  },
  M4: { address: 'MicrosoftDocs/entra-docs docs/identity-platform/federation-metadata.md', kind: 'vendor' },
  M5: { address: 'MicrosoftDocs/entra-docs docs/identity-platform/reply-url.md', kind: 'vendor' },
  M6: { address: 'MicrosoftDocs/entra-docs docs/identity-platform/reference-error-codes.md', kind: 'vendor' },
  M7: {
    address: 'MicrosoftDocs/entra-docs docs/identity-platform/identifier-uri-restrictions.md',
    kind: 'vendor',
  },
  M11: { address: 'MicrosoftDocs/entra-docs debug-saml-sso-issues.md', kind: 'vendor' },
  A1: {
    address: 'https://kb.foxit.com/hc/en-us/articles/4404608219540-ADFS-SSO-SAML-Configuration',
    kind: 'community',
  },
  A2: {
    address:
      'https://docs.servicenow.com/bundle/helsinki-servicenow-platform/page/integrate/saml/task/t_ConfigureADFSClaimRules.html',
    kind: 'community',
  },
  A3: { address: 'https://github.com/MicrosoftDocs/azure-docs/issues/69012', kind: 'community' },
  A4: {
    address:
      'https://learn.microsoft.com/en-us/archive/technet-wiki/4588.ad-fs-2-0-how-to-modify-the-duration-of-autocertificaterollover-certificates',
    kind: 'vendor',
  },
  A5: {
    address:
      'https://blogs.technet.microsoft.com/tfg/2014/04/21/english-adfs-token-signing-and-token-decrypt-certificates-expiration-process-and-dates/',
    kind: 'vendor',
  },
  A6: {
    address:
      'MicrosoftDocs/windows-powershell-docs docset/winserver2022-ps/adfs/Set-AdfsRelyingPartyTrust.md',
    kind: 'vendor',
  },
  G1: { address: 'https://support.google.com/a/answer/7394709', kind: 'vendor' },
  G2: {
    address: 'http://workspaceupdates.googleblog.com/2017/08/easily-create-delete-and-rotate-x509.html',
    kind: 'vendor',
  },
  G3: { address: 'https://support.google.com/a/answer/6301076', kind: 'vendor' },
  G5: {
    address: 'Google help 6087519, as quoted in https://github.com/DataDog/documentation/pull/28523',
    kind: 'vendor',
  },
  X1: { address: 'https://www.miniorange.com/salesforce_as_idp_wordpress', kind: 'community' },
  X2: {
    address: 'https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.connected_app_create_saml_sso.htm',
    kind: 'vendor',
  },
  X3: {
    address:
      'https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.configure_external_client_app_saml.htm',
    kind: 'vendor',
  },
  X4: {
    address: 'https://salesforcedictionary.com/how-to/salesforce-certificate-and-key-pair',
    kind: 'community',
  },
  O1: { address: 'https://support.workstars.com/hc/en-gb/articles/8166534041873', kind: 'community' },
  O2: { address: 'https://kb.aampe.com/developer-guide/sso/sso_onelogin', kind: 'community' },
  O3: {
    address:
      'https://onlinehelp.sageenterpriseintelligence.com/Latest/en/Installation/single-sign-on/saml2-onelogin.htm',
    kind: 'community',
  },
  O4: { address: 'https://gist.github.com/koliber/9274aec9ea98953224b5', kind: 'community' },
  O5: {
    address: 'https://onelogin.service-now.com/kb_view_customer.do?sysparm_article=KB0010585',
    kind: 'vendor',
  },
  R1: { address: 'pingidentity/terraform-provider-pingone docs/resources/application.md', kind: 'vendor' },
  R2: {
    address: 'https://developer.pingidentity.com/pingone-api/auth/saml-2.0/read-saml-metadata.md',
    kind: 'vendor',
  },
  R3: {
    address: 'https://docs.pingidentity.com/r/en-us/pingone/pingone_p1tutorial_add_a_saml_app',
    kind: 'vendor',
  },
  R4: {
    address: 'https://docs.pingidentity.com/r/ehoGYzALcjNJaB4KIbVMkg/VYVdAQ0o57u_QHdWy7UVaw',
    kind: 'vendor',
  },
  R5: {
    address:
      'https://docs.pingidentity.com/integrations/scim/setup/pf_scim_connector_pf_sso_details_for_the_service_provider.html',
    kind: 'vendor',
  },
  Q1: {
    address:
      'keycloak/keycloak docs/documentation/server_admin/topics/clients/saml/proc-creating-saml-client.adoc',
    kind: 'vendor',
  },
  Q2: { address: 'keycloak/terraform-provider-keycloak docs/resources/saml_client.md', kind: 'vendor' },
  Q3: { address: 'https://gist.github.com/dmpe/61783eb65a9bae7ca77f2945aa06e773', kind: 'community' },
  J1: {
    address: 'https://support.jumpcloud.com/support/s/article/SSO-Application-Connector-Fields',
    kind: 'vendor',
  },
  J2: {
    address: 'https://jumpcloud.com/support/manage-application-idp-certificate-and-key-pairs',
    kind: 'vendor',
  },
  J3: { address: 'https://gospel.asteri.as/docs/tutorials/sso/jumpcloud/idp-setup', kind: 'community' },
  U1: { address: 'https://docs.safe.security/docs/configure-sso-with-duo', kind: 'community' },
  U3: { address: 'https://duo.com/docs/sso-generic', kind: 'vendor' },
  U4: { address: 'https://support.practiceprotect.com/?p=12849', kind: 'community' },
  U5: {
    address:
      'https://docs.cyberark.com/Product-Doc/OnlineHelp/Idaptive/Latest/en/Content/Applications/AppsWeb/CyberArk-Cloud-Entitlements-Manager.htm',
    kind: 'vendor',
  },
};

/** Source keys with their addresses on one line, a community report named as one. */
export function describeSources(keys: readonly string[]): string {
  return keys.map(describeSource).join('; ');
}

function describeSource(key: string): string {
  const source = sources[key];
  if (source === undefined) return key;
  return source.kind === 'community' ? `${key} (community) ${source.address}` : `${key} ${source.address}`;
}
