import type { ProfileView } from '../../../contract/operations.ts';
import type { NextStep } from '../../shell/screen-frame.tsx';
import { screenHref } from '../../state/route.ts';

/** The Console creates no users (facts 2.2), so they are compared before the gate is asked; Flex has no such stop. */
export function nextAfterVerdict({ id, product }: ProfileView): NextStep {
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
