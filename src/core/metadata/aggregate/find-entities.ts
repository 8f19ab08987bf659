import { scanTags, type Tag } from './scan-tags.ts';

/** Where one EntityDescriptor stands in the file. */
export interface EntityRange {
  readonly start: number;
  readonly end: number;
  /** The EntitiesDescriptor start tags around it, outermost first; the same array for neighbours. */
  readonly around: readonly Tag[];
}

interface Position {
  readonly around: readonly Tag[];
  /** The element that is being passed over, an entity or another one; its descendants are not looked at. */
  readonly passing: { readonly tag: Tag; readonly depth: number; readonly isEntity: boolean } | null;
}

/** The entities of an EntitiesDescriptor document; null when its tags do not fit together. */
export function findEntities(bytes: Buffer): readonly EntityRange[] | null {
  const ranges: EntityRange[] = [];
  let position: Position = { around: [], passing: null };
  for (const tag of scanTags(bytes)) {
    // Deeper than the XML reader goes: it is left to refuse the whole.
    if (tag === null || position.around.length > 200) return null;
    const before = position;
    position = step(before, tag);
    if (isEntityEnd(before, position, tag))
      ranges.push({ start: before.passing?.tag.start ?? tag.start, end: tag.end, around: before.around });
  }
  return position.passing === null && position.around.length === 0 ? ranges : null;
}

function step({ around, passing }: Position, tag: Tag): Position {
  if (passing !== null) {
    const depth = passing.depth + depthOf(tag);
    return { around, passing: depth === 0 ? null : { ...passing, depth } };
  }
  if (localName(tag) === 'EntitiesDescriptor') {
    if (tag.kind === 'empty') return { around, passing };
    return { around: tag.kind === 'start' ? [...around, tag] : around.slice(0, -1), passing };
  }
  const isEntity = localName(tag) === 'EntityDescriptor';
  return { around, passing: tag.kind === 'start' ? { tag, depth: 1, isEntity } : null };
}

function isEntityEnd(before: Position, now: Position, tag: Tag): boolean {
  if (before.passing !== null) return before.passing.isEntity && now.passing === null;
  return tag.kind === 'empty' && localName(tag) === 'EntityDescriptor';
}

function depthOf(tag: Tag): number {
  if (tag.kind === 'empty') return 0;
  return tag.kind === 'start' ? 1 : -1;
}

function localName(tag: Tag): string {
  return tag.name.slice(tag.name.indexOf(':') + 1);
}
