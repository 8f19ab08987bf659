import type { SignInTestStage, SignInTestStatus } from '../../contract/events.ts';
import type { Page } from '../pages/render-page.ts';
import type { TestPlan } from './plan-test.ts';

/** The stages that end a test. */
export const lastStages: readonly SignInTestStage[] = ['judged', 'cancelled', 'timed-out', 'failed'];

/** The sentences of the stages whose words do not depend on a verdict. */
export const messageOf = {
  starting: 'Opening the test address on this computer.',
  sent: (host: string) => `The sign-in request went to ${host}. Sign in there.`,
  stray:
    'A response arrived that shows no sign of answering this sign-in, so the test still waits for the right one. The page in the browser says what was wrong with it.',
  received: 'A response arrived and is being checked.',
  cancelled: 'The sign-in test was cancelled.',
  'timed-out': 'No response arrived in time, so the sign-in test stopped. Start it again when you are ready.',
  failed: 'The sign-in test stopped because of a fault of its own. Start it again.',
  noPort: (ports: readonly number[]) =>
    `The ports ${ports.join(', ')} of this computer are all in use. Close the program that uses one of them, then start the test again.`,
} as const;

/** Says plainly when the usual port is taken: the identity provider must be given the address that is used now. */
export function readyMessage(
  port: number,
  portsToTry: readonly number[],
  isUnsolicitedAllowed: boolean,
): string {
  const [usual = 0] = portsToTry;
  const start = isUnsolicitedAllowed ? 'here or at your identity provider' : 'here';
  const ready = `Ready. Give your identity provider these two values, then start the sign-in ${start}.`;
  if (usual === 0 || usual === port) return ready;
  return `${ready} Port ${usual} is in use by another program, so the address has port ${port} this time.`;
}

/** What a test shows before anything has happened. */
export function firstStatus(plan: TestPlan, now: string): SignInTestStatus {
  return {
    testId: plan.testId,
    profileId: plan.profileId,
    stage: 'starting',
    at: now,
    message: messageOf.starting,
    serviceProvider: null,
    startUrl: null,
    deadline: null,
    record: null,
    responseXml: null,
  };
}

/** For whoever comes after the end. */
export const overPage: Page = {
  title: 'This sign-in test is over',
  tone: 'info',
  paragraphs: ['Start a new one in SSO Preflight.'],
};
