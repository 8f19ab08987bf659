import type { DemoIdp } from './demo-idp/demo-idp.ts';
import type { TemporaryBackend } from './demo-idp/run-demo.ts';
import type { EventHub } from './event-hub.ts';
import type { Ports } from './ports.ts';
import type { ProfileBook } from './profiles/profile-book.ts';
import type { LocalKeys } from './sign-in-test/local-keys.ts';
import type { SignInTests } from './sign-in-test/sign-in-tests.ts';

/** What a handler works with: the ports and the services that live as long as the backend. */
export interface Context {
  readonly ports: Ports;
  readonly hub: EventHub;
  readonly profiles: ProfileBook;
  readonly keys: LocalKeys;
  readonly signInTests: SignInTests;
  readonly demo: DemoIdp;
  /** For the demo journey. */
  readonly openTemporaryBackend: () => TemporaryBackend;
}
