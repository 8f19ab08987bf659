import type { ImportedMetadata, MetadataEntity } from './identity-provider.ts';

/** The identity provider that an import means; null when it has none, or several and so leaves a doubt. */
export function soleIdp({ entities }: ImportedMetadata): MetadataEntity | null {
  const [entity, ...others] = entities.filter(({ role }) => role === 'idp' || role === 'both');
  return entity === undefined || others.length > 0 ? null : entity;
}
