import type { OperationInput, ProfileView } from '../../contract/operations.ts';
import type { Outcome } from '../../contract/outcome.ts';
import { type AppState, type AppStore, loadProfiles, type Notice } from './app-store.ts';
import { downloadFile } from './files.ts';

let lastNotice = 0;

/** Shows a message; it goes away by itself unless someone is reading it. */
export function notify(store: AppStore, notice: Omit<Notice, 'id'>): void {
  lastNotice += 1;
  const id = lastNotice;
  store.change((state) => ({ notices: [...state.notices.slice(-2), { ...notice, id }] }));
}

export function dismissNotice(store: AppStore, id: number): void {
  store.change((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}

/** Saves a changed name or product; the answer carries the shape problems of the typed values. */
export async function updateProfile(
  store: AppStore,
  input: OperationInput<'profile.update'>,
): Promise<Outcome<ProfileView>> {
  return keep(store, await store.client.call('profile.update', input));
}

export async function createProfile(
  store: AppStore,
  input: OperationInput<'profile.create'>,
): Promise<Outcome<ProfileView>> {
  return keep(store, await store.client.call('profile.create', input));
}

export async function duplicateProfile(store: AppStore, profile: ProfileView): Promise<void> {
  const outcome = keep(store, await store.client.call('profile.duplicate', { profileId: profile.id }));
  if (outcome.ok) {
    notify(store, { tone: 'go', message: `“${outcome.value.name}” was added.`, undo: null });
  } else reportProblem(store, outcome.problem.message);
}

/** Gives a profile the metadata of the built-in demo identity provider. A sentence when that failed, else null. */
export async function importDemoMetadata(store: AppStore, profileId: string): Promise<string | null> {
  const demo = await store.client.call('demo.metadata', { scenario: null });
  if (!demo.ok) return demo.problem.message;
  const imported = await store.client.call('metadata.import', {
    file: { text: demo.value.text },
    entityId: null,
    trustCertificate: null,
    profileId,
  });
  await loadProfiles(store);
  return imported.ok ? null : imported.problem.message;
}

/** Hands the profile to the admin as a file, without any secret. */
export async function exportProfile(store: AppStore, profile: ProfileView): Promise<void> {
  const outcome = await store.client.call('profile.export', { profileId: profile.id });
  if (outcome.ok) downloadFile(outcome.value);
  else reportProblem(store, outcome.problem.message);
}

/** Deletes at once and offers the way back, instead of asking first. */
export async function deleteProfile(store: AppStore, profile: ProfileView): Promise<void> {
  const outcome = await store.client.call('profile.delete', { profileId: profile.id });
  await loadProfiles(store);
  if (!outcome.ok) return reportProblem(store, outcome.problem.message);
  notify(store, {
    tone: 'info',
    message: `“${profile.name}” was deleted.`,
    undo: async () => {
      const restored = await store.client.call('profile.restore', { profileId: profile.id });
      await loadProfiles(store);
      if (!restored.ok) reportProblem(store, restored.problem.message);
    },
  });
}

export function reportProblem(store: AppStore, message: string): void {
  notify(store, { tone: 'stop', message, undo: null });
}

/** Puts a profile that came back from the backend into the list, so that no screen shows the old one. */
function keep(store: AppStore, outcome: Outcome<ProfileView>): Outcome<ProfileView> {
  if (outcome.ok) keepProfile(store, outcome.value);
  return outcome;
}

/** The same for a profile at hand. */
export function keepProfile(store: AppStore, profile: ProfileView): void {
  store.change((state) => ({ profiles: withProfile(state.profiles, profile) }));
}

function withProfile(profiles: AppState['profiles'], changed: ProfileView): AppState['profiles'] {
  if (profiles.state !== 'ready') return profiles;
  const isKnown = profiles.value.some((profile) => profile.id === changed.id);
  const value = isKnown
    ? profiles.value.map((profile) => (profile.id === changed.id ? changed : profile))
    : [changed, ...profiles.value];
  return { state: 'ready', value };
}
