import okta from '../../resources/guides/okta.json' with { type: 'json' };
import other from '../../resources/guides/other.json' with { type: 'json' };
import shared from '../../resources/guides/shared.json' with { type: 'json' };
import type { GuideData } from '../core/guides/guide-data.ts';
import { validateGuide } from '../core/guides/validate-guide.ts';
import type { IdpKind } from '../core/metadata/identity-provider.ts';

/** The guides that exist; any other identity provider is led by the general SAML 2.0 one. */
const files: Partial<Readonly<Record<IdpKind, unknown>>> = { okta, other };

const read = new Map<IdpKind, GuideData>();

/**
 * The guide of an identity provider, read from `resources/guides` (bundled, so no file is opened at run time). Throws
 * when a guide of ours does not fit its schema, which the guide tests rule out.
 */
export function guideFor(idp: IdpKind): GuideData {
  const known = read.get(idp);
  if (known !== undefined) return known;
  const reading = validateGuide(files[idp] ?? other, shared);
  if (!reading.ok) throw new Error(`resources/guides: ${reading.problems.join('; ')}`);
  read.set(idp, reading.guide);
  return reading.guide;
}
