import type { IdpKind } from '../../metadata/identity-provider.ts';
import { nameOwnIdp } from './idp-evidence.ts';

/** The things that an admin may have to change in the identity provider because of a check. */
export type IdpSwitch =
  | 'sign-response'
  | 'sign-assertion'
  | 'algorithm'
  | 'encryption'
  | 'audience'
  | 'acs'
  | 'name-id'
  | 'attributes'
  | 'issuer'
  | 'certificate'
  | 'relay-state'
  | 'validity'
  | 'assignment'
  | 'request-signature';

/** Labels as the vendors' and Twilio's documents spell them (facts 4.1 to 4.10); what is not there is not documented. */
const switches: Readonly<Partial<Record<IdpKind, Readonly<Partial<Record<IdpSwitch, string>>>>>> = {
  okta: {
    'sign-response': 'in the application’s SAML settings, set the advanced field “Response” to Signed',
    'sign-assertion':
      'in the application’s SAML settings, set the advanced field “Assertion Signature” to Signed',
    algorithm:
      'in the application’s SAML settings, set the advanced fields “Signature Algorithm” and “Digest Algorithm” to SHA-256',
    encryption:
      'in the application’s SAML settings, set the advanced field “Assertion Encryption” to Unencrypted',
    audience: 'set “Audience URI (SP Entity ID)”',
    acs: 'set “Single sign-on URL” and leave “Use this for Recipient URL and Destination URL” on',
    'name-id': 'set “Name ID format” and “Application username”',
    attributes: 'edit “Attribute Statements”',
    issuer: 'in the application’s SAML settings, the advanced field “SAML Issuer ID” sets it',
    certificate: 'on the Sign On tab, open SAML Signing Certificates > Actions > “Download certificate”',
    'relay-state': 'in the application’s SAML settings, leave “Default RelayState” blank',
    assignment: 'assign the person, or a group of theirs, to the application',
    'request-signature': 'in the application’s SAML settings, leave the advanced field “Signed Requests” off',
  },
  entra: {
    'sign-response':
      'under Single sign-on > SAML Certificates, set “Signing Option” to “Sign SAML response and assertion”',
    'sign-assertion':
      'under Single sign-on > SAML Certificates, set “Signing Option” to “Sign SAML response and assertion”',
    algorithm: 'under Single sign-on > SAML Certificates, set the signing algorithm to SHA-256',
    audience: 'under Basic SAML Configuration, set “Identifier (Entity ID)”',
    acs: 'under Basic SAML Configuration, set “Reply URL (Assertion Consumer Service URL)”',
    'name-id': 'under Attributes & Claims, set the required claim “Unique User Identifier (Name ID)”',
    attributes: 'under Attributes & Claims, edit the claims and leave “Namespace” empty',
    issuer: 'compare it with “Microsoft Entra Identifier” of the application; it ends with a slash',
    certificate:
      'under Single sign-on > SAML Certificates, download the certificate of this very application as PEM',
    assignment: 'under Users and groups, assign the person, or a group of theirs',
    'request-signature':
      'turn the verification of signed requests off (“Require verification certificates”; that label is not from a source we read)',
  },
  google: {
    'sign-response': 'in the app’s Service provider details, tick “Signed response”',
    audience: 'in the app’s Service provider details, set “Entity ID”',
    acs: 'in the app’s Service provider details, set “ACS URL”',
    'name-id':
      'in the app’s Service provider details, set “Name ID format” to EMAIL and “Name ID” to Basic Information > Primary Email',
    attributes: 'edit the app’s attribute mapping',
    'sign-assertion':
      'it signs the Assertion alone or, with “Signed response” ticked, the whole Response; leave it ticked for Twilio',
    issuer: 'compare it with “Entity ID” on the page with Google’s own values',
    certificate: 'on the page with Google’s own values, copy the certificate or choose “Download metadata”',
    assignment: 'open “User access” of the app and turn it ON for the person’s organizational unit',
  },
  salesforce: {
    encryption: 'do not select “Encrypt SAML Response”',
    audience: 'set “Entity Id” in the app’s Web App Settings',
    acs: 'set “ACS URL” in the app’s Web App Settings',
    'name-id': 'set “Subject Type” and “Name ID Format” in the app’s Web App Settings',
    attributes: 'edit the app’s custom attributes',
    issuer: 'check “Issuer” in the app’s Web App Settings',
    certificate: '“IdP Certificate” in the app’s Web App Settings names it',
    assignment: 'give the person’s profile access to the app',
    'request-signature': 'do not select “Verify Request Signatures”',
  },
  onelogin: {
    'sign-response': 'on the Configuration tab, set “SAML signature element” to Both',
    'sign-assertion': 'on the Configuration tab, set “SAML signature element” to Both',
    algorithm: 'on the SSO tab, set “SAML Signature Algorithm” to SHA-256',
    encryption: 'on the Configuration tab, check “SAML encryption method”: nothing may be encrypted',
    audience: 'on the Configuration tab, set “Audience (EntityID)”',
    acs: 'on the Configuration tab, set “ACS (Consumer) URL”, “ACS (Consumer) URL Validator” and “Recipient”',
    'name-id': 'on the Configuration tab, set “SAML nameID format”',
    attributes: 'on the Parameters tab, add the field and tick “Include in SAML assertion”',
    issuer: 'compare it with “Issuer URL” on the SSO tab',
    certificate: 'on the SSO tab, open the certificate',
    'relay-state': 'on the Configuration tab, leave “RelayState” blank',
  },
  adfs: {
    'sign-response':
      'run Set-AdfsRelyingPartyTrust -TargetName <name> -SamlResponseSignature MessageAndAssertion',
    'sign-assertion':
      'run Set-AdfsRelyingPartyTrust -TargetName <name> -SamlResponseSignature MessageAndAssertion',
    algorithm: 'set -SignatureAlgorithm with Set-AdfsRelyingPartyTrust to SHA-256',
    encryption: 'turn -EncryptClaims off with Set-AdfsRelyingPartyTrust',
    audience: 'set the “Relying party trust identifier”',
    acs: 'set the “SAML 2.0 SSO service URL” of the relying party trust',
    'name-id':
      'in Edit Claim Issuance Policy, add a “Transform an Incoming Claim” rule from E-Mail Address to Name ID with the format Email',
    attributes: 'in Edit Claim Issuance Policy, edit the “Send LDAP Attributes as Claims” rule',
    certificate:
      'it is the token-signing certificate, which AD FS renews by itself: a new one 20 days before the old one ends, in use five days later',
    validity:
      'with Set-AdfsRelyingPartyTrust, -TokenLifetime sets how long a token is valid, and -NotBeforeSkew moves its start back',
    assignment: 'choose an access policy of the relying party trust that allows the person',
    'request-signature': 'turn -SignedSamlRequestsRequired off with Set-AdfsRelyingPartyTrust',
  },
  pingone: {
    'sign-response': 'in the application’s configuration, choose “Sign Assertion & Response”',
    'sign-assertion': 'in the application’s configuration, choose “Sign Assertion & Response”',
    audience: 'set “Entity ID” in the application’s configuration',
    acs: 'set “ACS URLs” in the application’s configuration',
    'name-id': 'set “Subject NameID Format” in the application’s configuration',
    attributes: 'add the attribute mapping to the application',
    certificate: '“Signing key” in the application’s configuration names it',
    validity: 'set “Assertion validity” in the application’s configuration',
  },
  pingfederate: {
    'sign-response': 'in the SP connection’s Signature Policy, choose “Sign Response As Required”',
    'sign-assertion': 'in the SP connection’s Signature Policy, choose “Always Sign Assertion”',
    audience: 'set “Partner’s Entity ID” of the SP connection',
    acs: 'set the ACS endpoint of the SP connection',
    'name-id': 'it comes from the attribute contract of the SP connection',
    attributes: 'extend the attribute contract of the SP connection',
    issuer: '“SAML 2.0 Entity ID” in the server settings sets it, unless a Virtual Server ID overrides it',
  },
  keycloak: {
    'sign-response': 'in the client’s settings, turn the signing of documents on',
    'sign-assertion': 'in the client’s settings, turn “Sign Assertions” on',
    encryption: 'on the client’s Keys tab, turn “Encrypt Assertions” off',
    audience: 'set “Client ID”, which must equal the service provider’s entity ID',
    acs: 'set “Master SAML Processing URL” or “Assertion Consumer Service POST Binding URL”',
    'name-id': 'in the client’s settings, use “Force Name ID Format”',
    attributes:
      'add a mapper to the client: a user property mapper for e-mail, user attribute mappers for the others',
    issuer: 'it is the address of the realm, which ends with /realms/ and the realm’s name',
    'request-signature': 'on the client’s Keys tab, turn “Client Signature Required” off',
  },
  jumpcloud: {
    algorithm: 'set “Signature Algorithm” of the application',
    audience: 'set “SP Entity ID” of the application',
    acs: 'set “ACS URLs” of the application',
    'name-id': 'set “SAMLSubject NameID” and its format',
    'sign-response': 'choose the Response in the application’s option “Sign”',
    'sign-assertion': 'use the application’s option “Sign Assertion”',
    issuer: '“IdP Entity ID” of the application sets it',
    certificate: 'choose “Export Metadata”; the certificate is in it',
    'relay-state': 'leave “Default RelayState” of the application blank',
  },
  auth0: {
    'sign-response': 'in the SAML2 Web App add-on’s settings, set "signResponse": true',
    audience: 'in the SAML2 Web App add-on’s settings, set "audience"',
    acs: 'in the SAML2 Web App add-on, set “Application Callback URL”, and add it to “Allowed Callback URLs”',
    'name-id': 'in the SAML2 Web App add-on’s settings, set "nameIdentifierProbes"',
    attributes: 'set attributes in a Post-Login Action with api.samlResponse.setAttribute',
    'sign-assertion':
      'its own pages disagree whether "signResponse": true signs the Response beside the Assertion or in its place; the sign-in test shows which',
    algorithm:
      'set the signature and digest algorithm of the SAML2 Web App add-on (in Terraform signature_algorithm and digest_algorithm) to SHA-256',
    issuer: 'the Usage tab of the SAML2 Web App add-on shows it',
    certificate: 'the Usage tab of the SAML2 Web App add-on offers it',
  },
  duo: {
    'sign-response': 'tick “Sign response”',
    'sign-assertion': 'tick “Sign assertion”',
    audience: 'set “Entity ID”',
    acs: 'set “Assertion Consumer Service (ACS) URL”',
    'name-id': 'choose the NameID format and attribute',
    algorithm: 'set “Signature algorithm”',
    attributes: 'under “Map attributes”, add the attribute',
    certificate: 'download the certificate on the application’s page',
    'relay-state': 'leave “Default Relay State” blank',
  },
  cyberark: {
    audience: 'on the Trust page, set “SP Entity ID / Issuer / Audience”',
    acs: 'on the Trust page, set “Assertion Consumer Service (ACS) URL”',
    'name-id': 'set the NameID format on the Trust page',
    issuer: 'on the Trust page, under Identity Provider Configuration, compare “Issuer”',
    certificate: 'on the Trust page, under Identity Provider Configuration, take the signing certificate',
  },
  // SimpleSAMLphp's own reference for saml20-sp-remote.php (simplesamlphp-reference-sp-remote, 1.19).
  simplesamlphp: {
    'sign-response': 'in metadata/saml20-sp-remote.php, set “saml20.sign.response” to TRUE',
    'sign-assertion': 'in metadata/saml20-sp-remote.php, set “saml20.sign.assertion” to TRUE',
    algorithm:
      'in metadata/saml20-sp-remote.php, set “signature.algorithm” to http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    encryption: 'in metadata/saml20-sp-remote.php, set “assertion.encryption” to FALSE',
    'name-id': 'in metadata/saml20-sp-remote.php, set “NameIDFormat”',
  },
};

/** Where a switch is, as one sentence in that product's own labels; says so where no source documents it. */
export function describeSwitch(idp: IdpKind, what: IdpSwitch): string {
  const where = switches[idp]?.[what];
  return where === undefined ? describeUndocumented(idp) : `In ${nameOwnIdp(idp)}: ${where}.`;
}

/** Whether a switch has a place in our sources. */
export function isSwitchDocumented(idp: IdpKind, what: IdpSwitch): boolean {
  return switches[idp]?.[what] !== undefined;
}

/** Said in place of a switch; the team that keeps the console knows better and need not read it. */
export function describeUndocumented(idp: IdpKind): string {
  if (idp === 'other' || idp === 'shibboleth')
    return `Change this in ${nameOwnIdp(idp)}; the place is not documented here.`;
  return `Where ${nameOwnIdp(idp)} sets this is not documented in our sources.`;
}
