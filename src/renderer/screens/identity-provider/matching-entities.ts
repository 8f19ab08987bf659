import type { MetadataEntity } from '../../../core/metadata/identity-provider.ts';

/** More rows than this are not put on screen; the search narrows them. */
export const shownAtOnce = 60;

/** Entities whose name, entity ID or domains hold every word of the query. */
export function matchingEntities(
  entities: readonly MetadataEntity[],
  query: string,
): readonly MetadataEntity[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entities.filter((entity) => {
    const domains = entity.details?.domains.join(' ') ?? '';
    const text = `${entity.displayName ?? ''} ${entity.entityId} ${domains}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
