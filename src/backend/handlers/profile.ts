import type { Profile } from '../../core/profiles/profile.ts';
import type { Handlers } from '../handler.ts';
import { refuse } from '../problem-error.ts';
import { readProfileFile } from '../profiles/read-profile-file.ts';
import { viewProfile } from '../profiles/view-profile.ts';
import { maxStepsDone } from '../store/schema.ts';
import { toFileName } from '../to-file-name.ts';

type ProfileOperation =
  | 'profile.list'
  | 'profile.create'
  | 'profile.update'
  | 'profile.tickStep'
  | 'profile.duplicate'
  | 'profile.delete'
  | 'profile.restore'
  | 'profile.export'
  | 'profile.import';

export const profileHandlers: Handlers<ProfileOperation> = {
  'profile.list': (_input, { profiles }) => profiles.list().map(viewProfile),

  'profile.create': (input, { profiles, ports }) => {
    const now = ports.now();
    const profile: Profile = {
      id: ports.newId(),
      name: input.name,
      createdAt: now,
      updatedAt: now,
      product: input.product,
      identityProvider: null,
      signInTests: [],
      override: null,
    };
    return viewProfile(profiles.add(profile));
  },

  'profile.update': ({ profileId, name, product }, { profiles }) =>
    viewProfile(
      profiles.change(profileId, (profile) => ({
        ...profile,
        name: name ?? profile.name,
        product: product ?? profile.product,
      })),
    ),

  'profile.tickStep': ({ profileId, stepId, isDone }, { profiles }) =>
    viewProfile(
      profiles.change(profileId, (profile) => {
        const others = (profile.stepsDone ?? []).filter((step) => step !== stepId);
        if (!isDone) return { ...profile, stepsDone: others };
        if (others.length >= maxStepsDone)
          return refuse('refused', `At most ${maxStepsDone} steps can be ticked off.`);
        return { ...profile, stepsDone: [...others, stepId] };
      }),
    ),

  'profile.duplicate': ({ profileId }, { profiles, ports }) => {
    const profile = profiles.get(profileId);
    const names = new Set(profiles.list().map((each) => each.name));
    const copy = asNew(profile, { id: ports.newId(), now: ports.now() });
    // The other sign-in is still to be set up; an imported profile keeps its ticks, because the consoles do.
    return viewProfile(profiles.add({ ...copy, name: copyName(profile.name, names), stepsDone: [] }));
  },

  'profile.delete': ({ profileId }, { profiles }) => {
    profiles.remove(profileId);
    return { profileId };
  },

  'profile.restore': ({ profileId }, { profiles }) => viewProfile(profiles.restore(profileId)),

  'profile.export': ({ profileId }, { profiles }) => {
    const profile = profiles.get(profileId);
    return {
      fileName: `${toFileName(profile.name, 'profile')}.sso-preflight.json`,
      mediaType: 'application/json',
      text: `${JSON.stringify({ format: 'sso-preflight-profile', version: 1, profile }, null, 2)}\n`,
    };
  },

  'profile.import': ({ file }, { profiles, ports }) => {
    const profile = readProfileFile(file);
    return viewProfile(profiles.add(asNew(profile, { id: ports.newId(), now: ports.now() })));
  },
};

/** A pass counts for the profile and the machine it was run with, so neither a copy nor an import has any. */
function asNew(profile: Profile, { id, now }: { readonly id: string; readonly now: string }): Profile {
  return { ...profile, id, createdAt: now, updatedAt: now, signInTests: [], override: null, forecast: null };
}

/** "Acme (copy)", "Acme (copy 2)" …, within the 120 characters of a name. */
function copyName(name: string, taken: ReadonlySet<string>): string {
  const base = name.replace(/ \(copy(?: \d+)?\)$/, '').slice(0, 105);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? `${base} (copy)` : `${base} (copy ${count})`;
    if (!taken.has(candidate)) return candidate;
  }
}
