import type { MetadataImport } from '../../contract/operations.ts';
import { rememberImport } from '../../core/metadata/compare/remember-import.ts';
import type { ImportedMetadata } from '../../core/metadata/identity-provider.ts';
import { soleIdp } from '../../core/metadata/sole-idp.ts';
import type { StoredIdentityProvider } from '../../core/profiles/profile.ts';
import type { Context } from '../context.ts';
import { demoEntityId } from '../demo-idp/demo-metadata.ts';

export type ImportOrigin = Pick<StoredIdentityProvider, 'source' | 'fileName' | 'address'>;

export interface KeptImport {
  readonly imported: ImportedMetadata;
  readonly origin: ImportOrigin;
  /** Null keeps nothing. */
  readonly profileId: string | null;
  /** ISO 8601, when it was read. */
  readonly now: string;
}

/** Gives the profile its identity provider, unless the import has none to give or leaves a doubt which one is meant. */
export function keepImport(
  { imported, origin, profileId, now }: KeptImport,
  context: Context,
): MetadataImport {
  const entity = soleIdp(imported);
  if (profileId === null || entity === null) return { ...imported, changes: null };
  const identityProvider: StoredIdentityProvider = {
    ...origin,
    source: entity.entityId === demoEntityId ? 'demo' : origin.source,
    importedAt: now,
    sha256: imported.sha256,
    entity,
    fileFindings: imported.findings,
  };
  const before = context.profiles.get(profileId).importHistory?.[0];
  const profile = context.profiles.change(profileId, (each) => rememberImport(each, identityProvider));
  const newest = profile.importHistory?.[0];
  return { ...imported, changes: newest === before ? [] : (newest?.changes ?? null) };
}
