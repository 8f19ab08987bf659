import type { ParsedInput } from '../../contract/operations.ts';
import type { ImportedMetadata } from '../../core/metadata/identity-provider.ts';
import { importMetadata } from '../../core/metadata/import-metadata.ts';
import type { StoredIdentityProvider } from '../../core/profiles/profile.ts';
import type { Context } from '../context.ts';
import { demoEntityId } from '../demo-idp/demo-metadata.ts';
import { fetchDocument, metadataFetchLimits } from '../fetch/fetch-document.ts';
import type { Handlers } from '../handler.ts';
import { fileNameOf, readFileInput, unpackBytes } from '../read-file-input.ts';

const maxBytes = 100_000_000;
const maxCertificateBytes = 1_000_000;

type Choice = Pick<ParsedInput<'metadata.import'>, 'entityId' | 'trustCertificate' | 'profileId'>;
type Origin = Pick<StoredIdentityProvider, 'source' | 'fileName' | 'address'>;

export const metadataHandlers: Handlers<'metadata.import' | 'metadata.fetch'> = {
  'metadata.import': (input, context) => {
    const origin: Origin = {
      source: 'text' in input.file ? 'paste' : 'file',
      fileName: fileNameOf(input.file),
    };
    return keepImport({ bytes: readFileInput(input.file, maxBytes), origin }, input, context);
  },

  'metadata.fetch': async (input, context) => {
    if (input.profileId !== null) context.profiles.get(input.profileId);
    const { bytes, address } = await fetchDocument(input.address, metadataFetchLimits);
    const origin: Origin = { source: 'address', fileName: null, address };
    return keepImport({ bytes: unpackBytes(bytes, maxBytes), origin }, input, context);
  },
};

interface Given {
  readonly bytes: Uint8Array;
  readonly origin: Origin;
}

/** Imports, and gives the profile its identity provider unless the import has none to give. */
function keepImport(
  given: Given,
  { entityId, trustCertificate, profileId }: Choice,
  context: Context,
): ImportedMetadata {
  const { ports, profiles } = context;
  const now = ports.now();
  if (profileId !== null) profiles.get(profileId);
  const imported = importMetadata(given.bytes, {
    now,
    entityId,
    trustCertificate: trustCertificate === null ? null : readFileInput(trustCertificate, maxCertificateBytes),
  });
  const identityProvider = identityProviderOf(imported, given.origin, now);
  if (profileId !== null && identityProvider !== null)
    profiles.change(profileId, (profile) => ({ ...profile, identityProvider }));
  return imported;
}

/** What a profile gets: only when the import leaves no doubt which identity provider is meant. */
function identityProviderOf(
  imported: ImportedMetadata,
  origin: Origin,
  now: string,
): StoredIdentityProvider | null {
  const [entity, ...others] = imported.entities.filter(({ role }) => role === 'idp' || role === 'both');
  if (entity === undefined || others.length > 0) return null;
  return {
    ...origin,
    source: entity.entityId === demoEntityId ? 'demo' : origin.source,
    importedAt: now,
    sha256: imported.sha256,
    entity,
    fileFindings: imported.findings,
  };
}
