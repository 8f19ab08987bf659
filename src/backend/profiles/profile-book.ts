import { isDeepStrictEqual } from 'node:util';
import type { Profile } from '../../core/profiles/profile.ts';
import type { Ports } from '../ports.ts';
import { refuse } from '../problem-error.ts';

/** Far above any admin's need; they keep the file quick to read and write. */
const maxProfiles = 200;
const maxProfileBytes = 4_000_000;
/** The whole file is written anew with each change: 57 ms for 2.8 MB, so about a second for this. */
const maxStoreBytes = 50_000_000;
const maxDeleted = 20;

/** The profiles, newest first, over the store; whatever changes them tells the screens. */
export interface ProfileBook {
  list(): readonly Profile[];
  /** Refuses with `not-found` when there is none. */
  get(profileId: string): Profile;
  /** Puts a new profile first. */
  add(profile: Profile): Profile;
  /** Saves only when `change` changed something; sets `updatedAt` then. */
  change(profileId: string, change: (profile: Profile) => Profile): Profile;
  remove(profileId: string): void;
  /** Brings back one that was removed since the start, where it was. */
  restore(profileId: string): Profile;
}

interface Deleted {
  readonly profile: Profile;
  readonly position: number;
}

/** `onChange` runs after each change that was saved. */
export function createProfileBook(ports: Pick<Ports, 'store' | 'now'>, onChange: () => void): ProfileBook {
  const deleted = new Map<string, Deleted>();
  const save = (profiles: readonly Profile[]): void => {
    ports.store.write({ ...ports.store.read(), profiles });
    onChange();
  };
  const list = () => ports.store.read().profiles;
  const find = (profileId: string): Profile =>
    list().find((profile) => profile.id === profileId) ??
    refuse('not-found', 'This profile is not there any more.');
  return {
    list,
    get: find,
    add: (profile) => {
      checkCount(list());
      checkSizes(profile, list());
      save([profile, ...list()]);
      return profile;
    },
    change: (profileId, change) => {
      const before = find(profileId);
      const after = change(before);
      if (isDeepStrictEqual(before, after)) return before;
      const saved = { ...after, updatedAt: ports.now() };
      checkSizes(
        saved,
        list().filter((profile) => profile.id !== profileId),
      );
      save(list().map((profile) => (profile.id === profileId ? saved : profile)));
      return saved;
    },
    remove: (profileId) => {
      const profile = find(profileId);
      const position = list().indexOf(profile);
      save(list().filter((each) => each.id !== profileId));
      deleted.delete(profileId);
      deleted.set(profileId, { profile, position });
      for (const oldest of [...deleted.keys()].slice(0, -maxDeleted)) deleted.delete(oldest);
    },
    restore: (profileId) => {
      const entry = deleted.get(profileId);
      if (entry === undefined) return refuse('not-found', 'This profile cannot be brought back any more.');
      checkCount(list());
      checkSizes(entry.profile, list());
      save(list().toSpliced(entry.position, 0, entry.profile));
      deleted.delete(profileId);
      return entry.profile;
    },
  };
}

function checkCount(profiles: readonly Profile[]): void {
  if (profiles.length >= maxProfiles)
    refuse('refused', `There are already ${maxProfiles} profiles. Delete one that is not needed first.`);
}

/** Refuses when `profile` alone, or with `others` beside it, is more than is kept. */
function checkSizes(profile: Profile, others: readonly Profile[]): void {
  const size = sizeOf(profile);
  if (size > maxProfileBytes)
    refuse(
      'refused',
      'This would make the profile larger than 4 MB, so it was not kept. Check what was imported.',
    );
  if (others.reduce((sum, other) => sum + sizeOf(other), size) > maxStoreBytes)
    refuse(
      'refused',
      'All profiles together would be larger than 50 MB, so this was not kept. Export and delete profiles that are not needed first.',
    );
}

/** Profiles are never changed in place, so each is measured once. */
const sizes = new WeakMap<Profile, number>();

function sizeOf(profile: Profile): number {
  const known = sizes.get(profile);
  if (known !== undefined) return known;
  const size = Buffer.byteLength(JSON.stringify(profile));
  sizes.set(profile, size);
  return size;
}
