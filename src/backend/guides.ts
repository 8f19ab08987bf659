import adfs from '../../resources/guides/adfs.json' with { type: 'json' };
import auth0 from '../../resources/guides/auth0.json' with { type: 'json' };
import cyberark from '../../resources/guides/cyberark.json' with { type: 'json' };
import duo from '../../resources/guides/duo.json' with { type: 'json' };
import entra from '../../resources/guides/entra.json' with { type: 'json' };
import google from '../../resources/guides/google.json' with { type: 'json' };
import jumpcloud from '../../resources/guides/jumpcloud.json' with { type: 'json' };
import keycloak from '../../resources/guides/keycloak.json' with { type: 'json' };
import okta from '../../resources/guides/okta.json' with { type: 'json' };
import onelogin from '../../resources/guides/onelogin.json' with { type: 'json' };
import other from '../../resources/guides/other.json' with { type: 'json' };
import pingfederate from '../../resources/guides/pingfederate.json' with { type: 'json' };
import pingone from '../../resources/guides/pingone.json' with { type: 'json' };
import salesforce from '../../resources/guides/salesforce.json' with { type: 'json' };
import shared from '../../resources/guides/shared.json' with { type: 'json' };
import type { GuideData } from '../core/guides/guide-data.ts';
import { validateGuide } from '../core/guides/validate-guide.ts';
import type { IdpKind } from '../core/metadata/identity-provider.ts';

/** The guides that exist; Shibboleth and SimpleSAMLphp have no console and are led by the general SAML 2.0 one. */
const files: Readonly<Record<IdpKind, unknown>> = {
  okta,
  entra,
  google,
  salesforce,
  onelogin,
  adfs,
  pingone,
  pingfederate,
  keycloak,
  auth0,
  jumpcloud,
  duo,
  cyberark,
  shibboleth: other,
  simplesamlphp: other,
  other,
};

const read = new Map<IdpKind, GuideData>();

/**
 * The guide of an identity provider, read from `resources/guides` (bundled, so no file is opened at run time). Throws
 * when a guide of ours does not fit its schema, which the guide tests rule out.
 */
export function guideFor(idp: IdpKind): GuideData {
  const known = read.get(idp);
  if (known !== undefined) return known;
  const reading = validateGuide(files[idp], shared);
  if (!reading.ok) throw new Error(`resources/guides: ${reading.problems.join('; ')}`);
  read.set(idp, reading.guide);
  return reading.guide;
}
