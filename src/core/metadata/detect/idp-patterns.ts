import type { IdpEvidenceKind } from '../../findings/messages/idp-evidence.ts';
import type { IdpKind } from '../identity-provider.ts';

export interface IdpPattern {
  readonly idp: Exclude<IdpKind, 'other'>;
  readonly kind: IdpEvidenceKind;
  readonly pattern: RegExp;
  /** 2 is enough by itself: a name that only this vendor gives, from its own host or whole path. 1 is a hint. */
  readonly weight: 1 | 2;
}

type Row = readonly [kind: IdpEvidenceKind, weight: 1 | 2, pattern: RegExp];

/**
 * Patterns per vendor (facts 4.1 and 4.11, and the metadata of the products). All are anchored at the host: a vendor's
 * name inside the path of a proxy says nothing about who signs. Certificate names are matched on the whole subject.
 */
const table: Readonly<Record<IdpPattern['idp'], readonly Row[]>> = {
  okta: [
    ['entity-id', 2, /^http:\/\/www\.okta\.com\/(exk|k)?[A-Za-z0-9]{10,}$/],
    ['location', 2, /^https:\/\/[^/?#]+\.(okta(preview|-emea|-gov)?\.com|okta\.mil)\/app\//],
    ['path', 1, /^https:\/\/[^/?#]+\/app\/[^/]+\/exk[A-Za-z0-9]+\/sso\/saml$/],
    ['certificate', 1, /\bO=Okta\b.*\bOU=SSOProvider\b/],
  ],
  entra: [
    [
      'entity-id',
      2,
      /^https:\/\/sts\.(windows\.net|chinacloudapi\.cn|microsoftonline\.us)\/[0-9a-f-]{36}\/?$/i,
    ],
    ['entity-id', 2, /^https:\/\/login\.microsoftonline\.(com|us)\/[0-9a-f-]{36}\//i],
    [
      'location',
      2,
      /^https:\/\/(login\.microsoftonline\.(com|us)|login\.windows\.net|login\.partner\.microsoftonline\.cn|login\.chinacloudapi\.cn)\/[0-9a-z.-]+\/saml2/i,
    ],
    ['location', 2, /^https:\/\/[^/?#]+\.ciamlogin\.com\/[^/]+\/saml2/i],
    ['certificate', 1, /\bCN=Microsoft Azure Federated SSO Certificate\b/],
    ['certificate', 1, /\bCN=accounts\.accesscontrol\.windows\.net\b/],
  ],
  google: [
    ['entity-id', 2, /^https:\/\/accounts\.google\.com\/o\/saml2\b/],
    ['location', 2, /^https:\/\/accounts\.google\.com\/o\/saml2\b/],
    ['certificate', 1, /\bO=Google Inc\..*\bOU=Google For Work\b|\bOU=Google For Work\b/],
  ],
  salesforce: [
    [
      'entity-id',
      2,
      /^https:\/\/[^/?#]+\.(my\.salesforce(-sites)?\.com|my\.site\.com|cloudforce\.com)(\/|$)/,
    ],
    ['location', 2, /^https:\/\/[^/?#]+\.salesforce\.com\/idp\/endpoint\//],
    ['path', 1, /^https:\/\/[^/?#]+\/(.+\/)?idp\/endpoint\/Http(Post|Redirect)$/],
    ['certificate', 1, /\bO=Salesforce\.com\b/i],
  ],
  onelogin: [
    ['entity-id', 2, /^https:\/\/[^/?#]*\.onelogin\.com\/saml\/metadata\//],
    ['location', 2, /^https:\/\/[^/?#]*\.onelogin\.com\/trust\/saml2\//],
    ['certificate', 1, /\bOU=OneLogin IdP\b|\bCN=OneLogin Account\b/],
  ],
  adfs: [
    ['entity-id', 2, /^https?:\/\/[^/?#]+\/adfs\/services\/trust$/i],
    ['path', 2, /^https:\/\/[^/?#]+\/adfs\/ls(\/|$)/i],
    ['certificate', 1, /\bCN=ADFS Signing - /],
  ],
  pingone: [
    ['entity-id', 2, /^https:\/\/auth\.pingone\.[a-z.]+\/[0-9a-f-]{36}/i],
    ['location', 2, /^https:\/\/[^/?#]+\.pingone\.[a-z.]+\/[^?#]*\/?saml20\/idp\/sso/i],
    ['location', 2, /^https:\/\/sso\.connect\.pingidentity\.com\//],
    ['path', 1, /^https:\/\/[^/?#]+\/([0-9a-f-]{36}\/)?saml20\/idp\/sso$/i],
    ['certificate', 1, /\bO=Ping Identity\b/],
  ],
  pingfederate: [
    ['path', 2, /^https:\/\/[^/?#]+\/idp\/SSO\.saml2$/],
    ['certificate', 1, /\bO=Ping Identity\b|\bPingFederate\b/i],
  ],
  keycloak: [
    ['path', 2, /^https?:\/\/[^/?#]+\/(.+\/)?realms\/[^/]+\/protocol\/saml(\/|$)/],
    ['entity-id', 1, /^https?:\/\/[^/?#]+\/(.+\/)?realms\/[^/]+$/],
  ],
  auth0: [
    ['entity-id', 2, /^urn:[^:]+\.auth0\.com$/],
    ['location', 2, /^https:\/\/[^/?#]+\.auth0\.com\/samlp\//],
    ['path', 1, /^https:\/\/[^/?#]+\/samlp\/[A-Za-z0-9]{20,}/],
    ['entity-id', 1, /^urn:[^:]+$/],
    ['certificate', 1, /\bCN=[^,]+\.auth0\.com\b/],
  ],
  jumpcloud: [
    ['location', 2, /^https:\/\/sso\.(eu\.|in\.)?jumpcloud\.com\/saml2\//],
    ['certificate', 1, /\bOU=JumpCloudSAMLIdP\b|\bO=JumpCloud\b/],
  ],
  duo: [
    ['entity-id', 2, /^https:\/\/[^/?#]+\.sso\.duosecurity\.com\/saml2\/sp\//],
    ['location', 2, /^https:\/\/[^/?#]+\.sso\.duosecurity\.com\/saml2\/sp\//],
    ['path', 2, /^https:\/\/[^/?#]+\/dag\/saml2\/idp\/SSOService\.php/],
    ['certificate', 1, /\bO=Duo Security\b/],
  ],
  cyberark: [
    [
      'entity-id',
      2,
      /^https:\/\/[^/?#]+\.(id\.cyberark\.cloud|my\.idaptive\.app|my\.centrify\.com|my\.idaptive\.com)(\/|$)/,
    ],
    [
      'location',
      2,
      /^https:\/\/[^/?#]+\.(id\.cyberark\.cloud|my\.idaptive\.app|my\.centrify\.com|my\.idaptive\.com)(:443)?\//,
    ],
    ['path', 1, /^https:\/\/[^/?#]+\/applogin\/appKey\//i],
    ['certificate', 1, /\bO=(CyberArk|Centrify|Idaptive)\b|\bCN=(Centrify|Idaptive|CyberArk) Customer /i],
  ],
  shibboleth: [
    ['path', 2, /^https?:\/\/[^/?#]+\/idp\/profile\/(SAML2|Shibboleth)\//],
    ['entity-id', 1, /^https:\/\/[^/?#]+\/idp\/shibboleth$/],
  ],
  simplesamlphp: [
    ['path', 2, /^https?:\/\/[^/?#]+\/(.+\/)?saml2\/idp\/SSOService\.php/],
    ['path', 2, /^https?:\/\/[^/?#]+\/(.+\/)?module\.php\/saml\/idp\/singleSignOnService/],
    ['entity-id', 1, /^https?:\/\/[^/?#]+\/(.+\/)?saml2\/idp\/metadata\.php/],
  ],
};

export const idpPatterns: readonly IdpPattern[] = Object.entries(table).flatMap(([idp, rows]) =>
  rows.map(([kind, weight, pattern]) => ({ idp: idp as IdpPattern['idp'], kind, weight, pattern })),
);
