import type { StoredForecast } from '../../core/profiles/profile.ts';
import { compareUsers, type UserComparison } from '../../core/users/compare-users.ts';
import { decodeList, notAList } from '../../core/users/decode-list.ts';
import { domainOf } from '../../core/users/read-user-list.ts';
import type { Handlers } from '../handler.ts';
import { refuse } from '../problem-error.ts';
import { type FileInput, readFileInput } from '../read-file-input.ts';

/** Some 300,000 users with a few columns each. */
const maxBytes = 30_000_000;

export const usersHandlers: Handlers<'users.compare'> = {
  'users.compare': ({ twilio, idp, domains, exempt, profileId }, { ports, profiles }) => {
    const wrong = domains.find((domain) => domainOf(domain) === null);
    if (wrong !== undefined)
      refuse('bad-input', `“${wrong.slice(0, 80)}” is not a domain. Write it as in example.com.`);
    const comparison = compareUsers({ twilio: readList(twilio), idp: readList(idp), domains, exempt });
    if (profileId !== null) {
      profiles.change(profileId, (profile) => ({
        ...profile,
        forecast: forecastOf(comparison, {
          at: ports.now(),
          idpEntityId: profile.identityProvider?.entity.entityId ?? null,
          domains,
        }),
      }));
    }
    return comparison;
  },
};

function readList(file: FileInput): string {
  const bytes = readFileInput(file, maxBytes);
  const problem = notAList(bytes);
  return problem === null ? decodeList(bytes) : refuse('bad-input', problem);
}

/** The figures alone: the store and an exported profile hold no addresses. A list that blocks as a whole counts as one. */
function forecastOf(
  { counts, findings }: UserComparison,
  about: Pick<StoredForecast, 'at' | 'idpEntityId' | 'domains'>,
): StoredForecast {
  const isBlocked = findings.some(({ severity }) => severity === 'block');
  const lockedOut = isBlocked ? Math.max(1, counts.lockedOut) : counts.lockedOut;
  return { ...about, ready: counts.ready, lockedOut, counts };
}
