import type { Profile } from '../core/profiles/profile.ts';

/** What is stored, as one document with a version for migrations. */
export interface StoredState {
  readonly version: 1;
  readonly profiles: readonly Profile[];
}

/** Where profiles are kept. `write` is atomic: after a crash the state is the one before or the one after. */
export interface Store {
  /** Shown to the admin: the file that holds everything. */
  readonly path: string;
  /** What the admin must be told about opening it, such as a broken file that was kept aside; whole sentences. */
  readonly notices: readonly string[];
  read(): StoredState;
  write(state: StoredState): void;
  /** Gives up the hold on the store. */
  close(): void;
}

/** Everything the backend needs from outside; a shell or a test hands it over. */
export interface Ports {
  readonly store: Store;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** A fresh UUID. */
  readonly newId: () => string;
  readonly version: string;
  /** Folder for what is not a profile: the loopback certificate and keys, mode 0700. */
  readonly dataFolder: string;
  /** One line for the log; redaction has been done. */
  readonly log: (line: string) => void;
}
