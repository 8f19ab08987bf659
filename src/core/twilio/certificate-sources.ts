import type { Source } from './source.ts';

/** Pages about how identity providers name and change certificates, read on 25 November 2026. Keys are permanent. */
export const certificateSources: Readonly<Record<string, Source>> = {
  M10: {
    address:
      'hashicorp/terraform-provider-azuread docs/resources/service_principal_token_signing_certificate.md',
    kind: 'vendor',
  },
  A7: { address: 'https://learn.microsoft.com/powershell/module/adfs/add-adfscertificate', kind: 'vendor' },
  K11: {
    address: 'https://help.okta.com/oie/en-us/Content/Topics/Apps/manage-signing-certificates.htm',
    kind: 'vendor',
  },
  K12: {
    address: 'https://support.okta.com/help/s/article/how-to-get-certificate-fingerprint',
    kind: 'vendor',
  },
  K13: {
    address:
      'https://developer.okta.com/okta-sdk-java/apidocs/com/okta/sdk/resource/model/IdPKeyCredential.html',
    kind: 'vendor',
  },
};
