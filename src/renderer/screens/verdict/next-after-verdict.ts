import type { ProfileView } from '../../../contract/operations.ts';
import type { SignInTestRecord } from '../../../core/profiles/profile.ts';
import type { NextStep } from '../../shell/screen-frame.tsx';
import { ownVerdict } from '../../state/journey.ts';
import { screenHref } from '../../state/route.ts';

/** The Console creates no users (facts 2.2), so they are compared before the gate is asked; Flex has no such stop. */
export function nextAfterVerdict(profile: ProfileView, record: SignInTestRecord): NextStep {
  const { id, product } = profile;
  if (ownVerdict(profile, record)?.verdict !== 'accept') {
    return {
      href: screenHref(id, 'sign-in-test'),
      label: 'Test again',
      why: 'Change what is listed above at the identity provider, save it there, then run the sign-in once more.',
      isReady: true,
    };
  }
  return product.kind === 'console'
    ? {
        href: screenHref(id, 'users'),
        label: 'Users',
        why: 'One sign-in works. Next, see whether anybody would be locked out.',
        isReady: true,
      }
    : {
        href: screenHref(id, 'gate'),
        label: 'Gate',
        why: 'The gate says whether it is safe to switch, and what is still missing.',
        isReady: true,
      };
}
