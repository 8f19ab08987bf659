import type { SignInTestStatus } from '../../contract/events.ts';
import type { SignInTestRecord } from '../../core/profiles/profile.ts';
import type { EventHub } from '../event-hub.ts';
import { describeError } from '../log/describe-error.ts';
import type { Ports } from '../ports.ts';
import { refuse } from '../problem-error.ts';
import type { ProfileBook } from '../profiles/profile-book.ts';
import { createRecordKeeper } from './arrivals/keep-records.ts';
import type { LocalKeys } from './local-keys.ts';
import { defaultLoopbackSettings } from './loopback-settings.ts';
import type { TestPlan } from './plan-test.ts';
import { RunningTest, type TestSurroundings } from './running-test.ts';
import { createSeenAssertions } from './seen-assertions.ts';

/** The sign-in test of this backend: one at a time, because there is one pair of stable ports. */
export interface SignInTests {
  /** Refuses with `busy` while another one runs. */
  start(plan: TestPlan, onServiceProvider: TestSurroundings['onServiceProvider']): Promise<SignInTestStatus>;
  cancel(testId: string): SignInTestStatus;
  /** The running or last one of this session. */
  current(): SignInTestStatus | null;
  /** Puts a record in front of the profile's, and lets the oldest go. */
  keepRecord(profileId: string, record: SignInTestRecord): void;
  close(): Promise<void>;
}

interface Parts {
  readonly ports: Ports;
  readonly hub: EventHub;
  readonly profiles: ProfileBook;
  readonly keys: LocalKeys;
}

export function createSignInTests({ ports, hub, profiles, keys }: Parts): SignInTests {
  let latest: RunningTest | null = null;
  const logError = (error: unknown) => ports.log(`${ports.now()} sign-in test: ${describeError(error)}`);
  const records = createRecordKeeper(profiles, logError);
  return {
    start: async (plan, onServiceProvider) => {
      if (latest !== null && !latest.isOver())
        return refuse('busy', 'A sign-in test is already running. Cancel it, or finish the sign-in first.');
      const previous = latest?.closed();
      latest = new RunningTest(plan, {
        settings: ports.loopback ?? defaultLoopbackSettings,
        keys,
        seen: createSeenAssertions(ports.dataFolder, ports.now),
        now: ports.now,
        newId: ports.newId,
        onStatus: (status) => hub.send({ type: 'signInTest.changed', status }),
        onRecord: (record) => records.tryToKeep(plan.profileId, record),
        onServiceProvider,
        onError: logError,
      });
      // The stable port is free again only when the last listener is gone.
      await previous;
      return latest.open();
    },
    cancel: (testId) => {
      if (latest === null || latest.status().testId !== testId)
        return refuse('not-found', 'This sign-in test is not running any more.');
      return latest.cancel();
    },
    current: () => latest?.status() ?? null,
    keepRecord: records.keep,
    close: async () => {
      latest?.cancel();
      await latest?.closed();
    },
  };
}
