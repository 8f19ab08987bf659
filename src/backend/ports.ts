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

/** Where the sign-in test listens, and for how long. */
export interface LoopbackSettings {
  /** Tried in this order; 0 is any free port. Stable ones, because the identity provider must be given the address. */
  readonly httpPorts: readonly number[];
  readonly httpsPorts: readonly number[];
  readonly deadlineSeconds: number;
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
  /** `defaultLoopbackSettings` when left out. */
  readonly loopback?: LoopbackSettings;
}
