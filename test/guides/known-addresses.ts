/** Every address that a guide may show. A new one is added here only with the source that shows it. */
export const knownAddresses: readonly string[] = [
  'http://schema.auth0.com/',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/email',
  'https://<domain>.my.salesforce.com/.well-known/samlidp.xml',
  'https://<host>/FederationMetadata/2007-06/FederationMetadata.xml',
  'https://<tenant>/samlp/metadata/<client_id>',
  'https://admin.google.com/ac/customschema',
  'https://admin.twilio.com/',
  'https://console.twilio.com/us1/develop/flex/manage/single-sign-on',
  'https://console.twilio.com/us1/develop/flex/overview',
  'https://console.twilio.com/us1/develop/flex/users-and-access/single-sign-on',
  'https://entra.microsoft.com',
  'https://flex.twilio.com/<runtime-domain>',
  'https://flex.twilio.com/agent-desktop',
  'https://manage.auth0.com/',
  'https://services.twilio.com/v1/Flex/Authentication/Config?AccountSid={accountSid}',
];
