import type { ImportedMetadata } from '../../core/metadata/identity-provider.ts';
import { importMetadata } from '../../core/metadata/import-metadata.ts';
import type { StoredIdentityProvider } from '../../core/profiles/profile.ts';
import { demoEntityId } from '../demo-idp/demo-metadata.ts';
import type { Handlers } from '../handler.ts';
import { type FileInput, fileNameOf, readFileInput } from '../read-file-input.ts';

const maxBytes = 100_000_000;
const maxCertificateBytes = 1_000_000;

export const metadataHandlers: Handlers<'metadata.import'> = {
  'metadata.import': ({ file, entityId, trustCertificate, profileId }, { ports, profiles }) => {
    const now = ports.now();
    if (profileId !== null) profiles.get(profileId);
    const imported = importMetadata(readFileInput(file, maxBytes), {
      now,
      entityId,
      trustCertificate:
        trustCertificate === null ? null : readFileInput(trustCertificate, maxCertificateBytes),
    });
    const identityProvider = identityProviderOf(imported, file, now);
    if (profileId !== null && identityProvider !== null)
      profiles.change(profileId, (profile) => ({ ...profile, identityProvider }));
    return imported;
  },
};

/** What a profile gets: only when the import leaves no doubt which identity provider is meant. */
function identityProviderOf(
  imported: ImportedMetadata,
  file: FileInput,
  now: string,
): StoredIdentityProvider | null {
  const [entity, ...others] = imported.entities.filter(({ role }) => role === 'idp' || role === 'both');
  if (entity === undefined || others.length > 0) return null;
  return {
    source: entity.entityId === demoEntityId ? 'demo' : 'text' in file ? 'paste' : 'file',
    fileName: fileNameOf(file),
    importedAt: now,
    sha256: imported.sha256,
    entity,
    fileFindings: imported.findings,
  };
}
