import type { EventHub } from './event-hub.ts';
import type { Ports } from './ports.ts';
import type { ProfileBook } from './profiles/profile-book.ts';

/** What a handler works with: the ports and the services that live as long as the backend. */
export interface Context {
  readonly ports: Ports;
  readonly hub: EventHub;
  readonly profiles: ProfileBook;
}
