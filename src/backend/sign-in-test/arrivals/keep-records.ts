import type { SignInTestRecord } from '../../../core/profiles/profile.ts';
import { ProblemError } from '../../problem-error.ts';
import type { ProfileBook } from '../../profiles/profile-book.ts';

export interface RecordKeeper {
  /** Puts a record in front of the profile's, and lets the oldest go; refuses as the book does. */
  readonly keep: (profileId: string, record: SignInTestRecord) => void;
  /** The same for a sign-in that was judged and is shown in any case; gives why it could not be kept, or null. */
  readonly tryToKeep: (profileId: string, record: SignInTestRecord) => string | null;
}

const maxRecords = 20;

export function createRecordKeeper(profiles: ProfileBook, logError: (error: unknown) => void): RecordKeeper {
  const keep = (profileId: string, record: SignInTestRecord): void => {
    profiles.change(profileId, (profile) => ({
      ...profile,
      signInTests: [record, ...profile.signInTests].slice(0, maxRecords),
    }));
  };
  return {
    keep,
    tryToKeep: (profileId, record) => {
      try {
        keep(profileId, record);
        return null;
      } catch (error) {
        // The profile may have been deleted meanwhile, or the store may be full.
        if (!(error instanceof ProblemError)) throw error;
        logError(error);
        return `The record could not be kept. ${error.message}`;
      }
    },
  };
}
