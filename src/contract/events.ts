import type { SignInTestRecord } from '../core/profiles/profile.ts';

/** The stations of one sign-in test, in order; the last four end it. */
export type SignInTestStage =
  | 'starting'
  | 'ready'
  | 'request-sent'
  | 'response-received'
  | 'judged'
  | 'cancelled'
  | 'timed-out'
  | 'failed';

/** What a running sign-in test shows. */
export interface SignInTestStatus {
  readonly testId: string;
  readonly profileId: string;
  readonly stage: SignInTestStage;
  readonly at: string;
  /** One plain sentence. */
  readonly message: string;
  /** What the IdP must be given for the test, from `ready` on. */
  readonly serviceProvider: { readonly entityId: string; readonly acsUrl: string } | null;
  /** The loopback address that starts the sign-in in a browser, from `ready` on. */
  readonly startUrl: string | null;
  readonly deadline: string | null;
  /** The kept record, once judged. */
  readonly record: SignInTestRecord | null;
  /** The response as received, once; never stored. */
  readonly responseXml: string | null;
}

/** Everything the backend pushes, one discriminated union. */
export type BackendEvent =
  | { readonly type: 'signInTest.changed'; readonly status: SignInTestStatus }
  | { readonly type: 'profiles.changed' }
  /** An import that takes longer than a moment: how many entities of the file have been read. */
  | { readonly type: 'metadata.progress'; readonly jobId: string | null; readonly entities: number };
