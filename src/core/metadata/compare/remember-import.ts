import { fingerprintOf } from '../../cutover/fingerprint.ts';
import { createFinding, type Finding } from '../../findings/finding.ts';
import type { ImportRecord, Profile, StoredIdentityProvider } from '../../profiles/profile.ts';
import { compareImports } from './compare-imports.ts';
import { describeChanges } from './describe-changes.ts';

/** Enough to see several certificate changes back, small beside the profile itself. */
export const maxImportRecords = 20;
const maxListed = 50;
const maxText = 2048;

/**
 * The profile with another identity provider, and with a record of what changed against the one before. The very same
 * file again changes nothing and gets no record of its own.
 */
export function rememberImport(profile: Profile, identityProvider: StoredIdentityProvider): Profile {
  const before = profile.identityProvider;
  const after: Profile = { ...profile, identityProvider };
  const history = historyOf(profile);
  if (before !== null && isSame(before, identityProvider)) return { ...after, importHistory: history };
  const changes = before === null ? null : findChanges(profile, after);
  return {
    ...after,
    importHistory: [recordOf(identityProvider, changes), ...history].slice(0, maxImportRecords),
  };
}

/** Newest first. A profile from before there were records begins with the import that it has. */
export function historyOf({ importHistory, identityProvider }: Profile): readonly ImportRecord[] {
  if (importHistory !== undefined && importHistory !== null) return importHistory;
  return identityProvider === null ? [] : [recordOf(identityProvider, null)];
}

function isSame(before: StoredIdentityProvider, after: StoredIdentityProvider): boolean {
  return before.sha256 === after.sha256 && before.entity.entityId === after.entity.entityId;
}

function findChanges(before: Profile, after: Profile): readonly Finding[] {
  const [old, fresh] = [before.identityProvider, after.identityProvider];
  if (old === null || fresh === null) return [];
  const { changes } = compareImports(old.entity, fresh.entity);
  const subject = fresh.entity.entityId;
  const tested = fingerprintOf(before);
  const isStale =
    before.signInTests.some(({ fingerprint }) => fingerprint === tested) && fingerprintOf(after) !== tested;
  return [
    ...describeChanges(changes, subject),
    ...(isStale ? [createFinding('metadata-changed-tests-stale', subject.slice(0, 200))] : []),
  ];
}

function recordOf(identityProvider: StoredIdentityProvider, changes: ImportRecord['changes']): ImportRecord {
  const { importedAt, source, address, fileName, sha256, entity } = identityProvider;
  return {
    importedAt,
    source,
    ...(address === undefined ? {} : { address }),
    fileName,
    sha256,
    entityId: entity.entityId.slice(0, maxText),
    idp: entity.idp,
    singleSignOnServices: entity.singleSignOnServices
      .slice(0, maxListed)
      .map((service) => ({ ...service, location: service.location.slice(0, maxText) })),
    certificates: entity.certificates
      .slice(0, maxListed)
      .map(({ use, subject, notAfter, sha256: fingerprint }) => ({
        use,
        subject: subject.slice(0, maxText),
        notAfter,
        sha256: fingerprint,
      })),
    changes,
  };
}
