import type { ProfileView } from '../../contract/operations.ts';
import { fingerprintOf } from '../../core/cutover/fingerprint.ts';
import type { Profile } from '../../core/profiles/profile.ts';
import { checkProduct } from '../../core/twilio/service-provider.ts';

/** The profile with what follows from it and is never stored. */
export function viewProfile(profile: Profile): ProfileView {
  return { ...profile, productProblems: checkProduct(profile.product), fingerprint: fingerprintOf(profile) };
}
