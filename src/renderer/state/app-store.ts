import type { Client } from '../../contract/client.ts';
import type { BackendEvent, SignInTestStatus } from '../../contract/events.ts';
import type { OperationOutput, ProfileView } from '../../contract/operations.ts';
import type { CutoverEvaluation } from '../../core/cutover/gate.ts';
import type { UserComparison } from '../../core/users/compare-users.ts';
import { type Loadable, loading, toLoadable } from './loadable.ts';
import { type Station, stations } from './sign-in-stages.ts';

/** A short message at the edge of the window, with at most one way back. */
export interface Notice {
  readonly id: number;
  readonly tone: 'go' | 'stop' | 'info';
  readonly message: string;
  readonly undo: (() => Promise<void>) | null;
}

export interface AppState {
  readonly about: Loadable<OperationOutput<'app.describe'>>;
  readonly profiles: Loadable<readonly ProfileView[]>;
  /** By profile id. */
  readonly evaluations: Readonly<Record<string, Loadable<CutoverEvaluation>>>;
  /** The running or last sign-in test of this session. */
  readonly signInTest: SignInTestStatus | null;
  /** The last station that test was seen at, for showing where it ended. */
  readonly furthestStation: Station | null;
  /** Responses as received, by record id: in memory only, because a response is a credential. */
  readonly responses: Readonly<Record<string, string>>;
  /** Who is who in the last comparison, by profile id: in memory only, because it names people. */
  readonly comparisons: Readonly<Record<string, UserComparison>>;
  /** How far the last long import is; the screen that started it knows its job. */
  readonly importProgress: { readonly jobId: string | null; readonly entities: number } | null;
  readonly notices: readonly Notice[];
}

/** What every screen reads and changes; one instance per window. */
export interface AppStore {
  readonly client: Client;
  getState(): AppState;
  readonly subscribe: (listener: () => void) => () => void;
  change(patch: (state: AppState) => Partial<AppState>): void;
}

const initialState: AppState = {
  about: loading,
  profiles: loading,
  evaluations: {},
  signInTest: null,
  furthestStation: null,
  responses: {},
  comparisons: {},
  importProgress: null,
  notices: [],
};

/** Makes the store and keeps it in step with what the backend pushes. */
export function createAppStore(client: Client): AppStore {
  let state = initialState;
  const listeners = new Set<() => void>();
  const store: AppStore = {
    client,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(patch) {
      state = { ...state, ...patch(state) };
      for (const listener of listeners) listener();
    },
  };
  client.subscribe((event) => applyEvent(store, event));
  return store;
}

/** Asks for everything a fresh window needs. */
export async function loadEverything(store: AppStore): Promise<void> {
  const [about, current] = await Promise.all([
    store.client.call('app.describe', {}),
    store.client.call('signInTest.current', {}),
    loadProfiles(store),
  ]);
  store.change(() => ({ about: toLoadable(about) }));
  if (current.ok && current.value !== null) showSignInTest(store, current.value);
}

/** Reads the list again; while it is on its way the old list stays on screen. */
export async function loadProfiles(store: AppStore): Promise<void> {
  const outcome = await store.client.call('profile.list', {});
  store.change(() => ({ profiles: toLoadable(outcome) }));
}

/** Asks for the gate of one profile again; the old answer stays until the new one is here. */
export async function loadEvaluation(store: AppStore, profileId: string): Promise<void> {
  const outcome = await store.client.call('cutover.evaluate', { profileId });
  store.change((state) => ({ evaluations: { ...state.evaluations, [profileId]: toLoadable(outcome) } }));
}

/** Shows how a test stands, unless something newer of the same test is shown already. */
export function showSignInTest(store: AppStore, status: SignInTestStatus): void {
  store.change((state) => {
    const known = state.signInTest?.testId === status.testId ? state.signInTest : null;
    const furthest = known === null ? null : state.furthestStation;
    return {
      signInTest: known !== null && known.at > status.at ? known : status,
      furthestStation: stations.find((station) => station === status.stage) ?? furthest,
      responses: rememberResponse(state.responses, status),
    };
  });
}

function applyEvent(store: AppStore, event: BackendEvent): void {
  switch (event.type) {
    case 'profiles.changed':
      void loadProfiles(store);
      return;
    case 'signInTest.changed':
      showSignInTest(store, event.status);
      if (event.status.record !== null) void loadProfiles(store);
      return;
    case 'metadata.progress':
      store.change(() => ({ importProgress: { jobId: event.jobId, entities: event.entities } }));
      return;
  }
}

function rememberResponse(responses: AppState['responses'], status: SignInTestStatus): AppState['responses'] {
  const { record, responseXml } = status;
  return record === null || responseXml === null ? responses : { ...responses, [record.id]: responseXml };
}
