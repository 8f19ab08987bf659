import type { TemporaryBackend } from './demo-idp/run-demo.ts';
import type { EventHub } from './event-hub.ts';
import type { ImportJobs } from './imports/import-jobs.ts';
import type { Ports } from './ports.ts';
import type { ProfileBook } from './profiles/profile-book.ts';
import type { Services } from './services/create-services.ts';

/** What a handler works with: the ports, the profiles, and the services that are loaded when first asked for. */
export interface Context extends Services {
  readonly ports: Ports;
  readonly hub: EventHub;
  readonly imports: ImportJobs;
  readonly profiles: ProfileBook;
  /** For the demo journey. */
  readonly openTemporaryBackend: () => TemporaryBackend;
}
