import type { Source } from './source.ts';

/** Pages about the identity providers. Keys are permanent. */
export const idpSources: Readonly<Record<string, Source>> = {
  S2: {
    address: 'MicrosoftDocs/entra-docs docs/identity/saas-apps/twilio-sendgrid-tutorial.md',
    kind: 'vendor',
  },
  L1: {
    address: 'auth0/passport-wsfed-saml2 lib/passport-wsfed-saml2/saml.js and samlp.js',
    kind: 'vendor',
  },
  L2: {
    address: 'auth0/docs articles/protocols/saml/saml-configuration/troubleshoot/common-saml-errors.md',
    kind: 'vendor',
  },
  L3: { address: 'SAML-Toolkits/java-saml core SamlResponse.java', kind: 'vendor' },
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
  M8: {
    address: 'Translated copies of Microsoft, Configure single sign-on for non-gallery applications',
    kind: 'community',
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
  G4: { address: 'https://burakboga.com/en/403-error-app_not_configured_for_user/', kind: 'community' },
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
  X5: { address: 'Azure AD B2C samples', kind: 'community' },
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
  SC: { address: 'OASIS, SAML 2.0 Core (saml-core-2.0-os), section 3.2.2.2', kind: 'vendor' },
};
