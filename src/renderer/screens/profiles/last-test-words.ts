import type { ProfileView } from '../../../contract/operations.ts';
import { isCurrent, ownVerdict } from '../../state/journey.ts';

/** The newest sign-in test in a few words, and whether it still counts. */
export function lastTestWords(profile: ProfileView): string {
  const [newest] = profile.signInTests;
  if (newest === undefined) return 'None yet';
  const verdict = ownVerdict(profile, newest);
  if (verdict === null) return 'Not judged for this product';
  const words = verdict.verdict === 'accept' ? 'Would be accepted' : 'Would be refused';
  return isCurrent(profile, newest) ? words : `${words}, values changed since`;
}
