import type { ProfileView } from '../../contract/operations.ts';
import type { CutoverEvaluation } from '../../core/cutover/gate.ts';
import type { SignInTestRecord } from '../../core/profiles/profile.ts';
import type { Verdict } from '../../core/saml/response/verdict.ts';
import { gateStateOf, gateWords } from './gate-state.ts';
import { policyOf } from './names.ts';
import { type ScreenName, screenNames } from './route.ts';

export type Mark = 'done' | 'attention' | 'not-started';

/** One stop of the journey and how far the admin is with it. */
export interface Waypoint {
  readonly screen: ScreenName;
  readonly label: string;
  readonly mark: Mark;
  /** A few words under the label. */
  readonly note: string;
}

export const screenLabels: Readonly<Record<ScreenName, string>> = {
  profile: 'Profile',
  'identity-provider': 'Identity provider',
  'setup-steps': 'Setup steps',
  'sign-in-test': 'Sign-in test',
  verdict: 'Verdict',
  users: 'Users',
  gate: 'Gate',
};

/** How far one profile is. It only counts what the backend decided; the gate itself is never decided here. */
export function journeyOf(
  profile: ProfileView,
  evaluation: CutoverEvaluation | null,
  stepsDone: number,
): readonly Waypoint[] {
  const stops: readonly (readonly [ScreenName, readonly [Mark, string]])[] = [
    ['profile', markProfile(profile)],
    ['identity-provider', markIdentityProvider(profile)],
    ['setup-steps', stepsDone === 0 ? ['not-started', 'None ticked'] : ['done', `${stepsDone} ticked`]],
    ['sign-in-test', markSignInTest(profile)],
    ['verdict', markVerdict(profile)],
    ['users', markUsers(profile, evaluation)],
    ['gate', markGate(evaluation)],
  ];
  return stops
    .filter(([screen]) => stopsOf(profile).includes(screen))
    .map(([screen, [mark, note]]) => ({ screen, label: screenLabels[screen], mark, note }));
}

/** The stops of one profile: Flex creates its users at sign-in (facts 1.5), so there is nobody to compare. */
function stopsOf({ product }: ProfileView): readonly ScreenName[] {
  return screenNames.filter((screen) => screen !== 'users' || product.kind === 'console');
}

/** `Step 2 of 6`; null for a screen that is no stop of this profile. */
export function stepWords(profile: ProfileView, screen: ScreenName): string | null {
  const stops = stopsOf(profile);
  const index = stops.indexOf(screen);
  return index === -1 ? null : `Step ${index + 1} of ${stops.length}`;
}

/** Whether a record tested exactly what the profile says now. */
export function isCurrent(profile: ProfileView, record: SignInTestRecord): boolean {
  return profile.fingerprint !== null && record.fingerprint === profile.fingerprint;
}

/** The verdict by the profile's own product. */
export function ownVerdict(profile: ProfileView, record: SignInTestRecord): Verdict | null {
  const policy = policyOf(profile.product);
  return record.verdicts.find((verdict) => verdict.policy === policy) ?? null;
}

function markProfile(profile: ProfileView): readonly [Mark, string] {
  const count = profile.productProblems.length;
  return count === 0
    ? ['done', 'Values complete']
    : ['attention', count === 1 ? '1 value to fix' : `${count} values to fix`];
}

function markIdentityProvider(profile: ProfileView): readonly [Mark, string] {
  if (profile.identityProvider === null) return ['not-started', 'No metadata yet'];
  const { entity, fileFindings } = profile.identityProvider;
  const blocking = [...fileFindings, ...entity.findings].filter(
    (finding) => finding.severity === 'block',
  ).length;
  return blocking === 0 ? ['done', 'Imported'] : ['attention', `${blocking} blocking`];
}

function markSignInTest(profile: ProfileView): readonly [Mark, string] {
  const [newest] = profile.signInTests;
  if (newest === undefined) return ['not-started', 'No test yet'];
  return isCurrent(profile, newest)
    ? ['done', 'Tested as it is now']
    : ['attention', 'Changed since the test'];
}

function markVerdict(profile: ProfileView): readonly [Mark, string] {
  const [newest] = profile.signInTests;
  const verdict = newest === undefined ? null : ownVerdict(profile, newest);
  if (verdict === null) return ['not-started', 'Nothing judged yet'];
  return verdict.verdict === 'accept' ? ['done', 'Would be accepted'] : ['attention', 'Would be refused'];
}

function markUsers(profile: ProfileView, evaluation: CutoverEvaluation | null): readonly [Mark, string] {
  const { forecast } = profile;
  if (!forecast) return ['not-started', 'Not compared yet'];
  const reason = evaluation?.reasons.find(({ id }) => id === 'lock-out-forecast');
  if (forecast.lockedOut > 0) return ['attention', `${forecast.lockedOut} locked out`];
  return reason?.status === 'met' ? ['done', 'Nobody locked out'] : ['attention', 'Compare again'];
}

function markGate(evaluation: CutoverEvaluation | null): readonly [Mark, string] {
  if (evaluation === null) return ['not-started', 'Not evaluated'];
  const state = gateStateOf(evaluation);
  return [state === 'open' ? 'done' : 'attention', gateWords[state]];
}

/** The first stop that is not done, as the one thing to do next. */
export function nextScreen(profile: ProfileView): { readonly screen: ScreenName; readonly label: string } {
  if (profile.productProblems.length > 0) return { screen: 'profile', label: 'Complete the values' };
  if (profile.identityProvider === null) return { screen: 'identity-provider', label: 'Import metadata' };
  const [newest] = profile.signInTests;
  if (newest === undefined || !isCurrent(profile, newest))
    return { screen: 'sign-in-test', label: 'Test a sign-in' };
  if (ownVerdict(profile, newest)?.verdict !== 'accept')
    return { screen: 'verdict', label: 'See what failed' };
  return afterVerdict(profile);
}

/** Only the Console has users that must exist before; Flex creates its own (facts 1.5, 2.2). */
function afterVerdict({ product, forecast }: ProfileView): {
  readonly screen: ScreenName;
  readonly label: string;
} {
  if (product.kind === 'flex' || forecast?.lockedOut === 0) return { screen: 'gate', label: 'See the gate' };
  return { screen: 'users', label: forecast ? 'See who is locked out' : 'Compare the users' };
}
