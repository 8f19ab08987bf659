import { createFinding, type Finding } from '../findings/finding.ts';
import type { XmlElement } from '../xml/xml-node.ts';
import { readEntity } from './entity/read-entity.ts';
import { hasIdpRole } from './entity/read-roles.ts';
import type { MetadataEntity } from './identity-provider.ts';
import { judgeStructure, maxStructureFindings } from './judge-structure.ts';
import { type EntityEntry, listEntities } from './list-entities.ts';

export interface CollectedEntities {
  readonly entities: readonly MetadataEntity[];
  /** Every entityID in the file, repeats included. */
  readonly entityIds: readonly string[];
  /** Every validUntil around an entity. */
  readonly aroundValidUntil: ReadonlySet<string>;
  /** The lines of entries without an entityID. */
  readonly namelessLines: readonly number[];
  /** Why there is nothing to show, and where the schema is not followed. */
  readonly findings: readonly Finding[];
}

export interface CollectOptions {
  /** ISO 8601. */
  readonly now: string;
  readonly entityId: string | null;
}

/**
 * The entity that was asked for; else the only one, whatever its role; else all that are identity providers. Yields the
 * number of entities seen so far after each document, so that whoever waits can show it, breathe or give up.
 */
export function* collectEntities(
  roots: Iterable<XmlElement>,
  options: CollectOptions,
): Generator<number, CollectedEntities> {
  const entities: MetadataEntity[] = [];
  const entityIds: string[] = [];
  const aroundValidUntil = new Set<string>();
  const namelessLines: number[] = [];
  const structure: Finding[] = [];
  let first: EntityEntry | null = null;
  for (const root of roots) {
    const list = listEntities(root);
    structure.push(...judgeStructure(root).slice(0, maxStructureFindings - structure.length));
    for (const { line } of list.nameless) namelessLines.push(line);
    first ??= list.entries[0] ?? null;
    for (const entry of list.entries) {
      entityIds.push(entry.entityId);
      for (const value of entry.inheritedValidUntil) aroundValidUntil.add(value);
      if (isWanted(entry, options.entityId)) entities.push(readEntity(entry, options.now));
    }
    yield entityIds.length;
  }
  if (entities.length === 0) entities.push(...readOnlyOne(first, entityIds.length, options));
  const collected = { entities, entityIds, aroundValidUntil, namelessLines };
  const nothing = entities.length > 0 ? [] : [explainNothing(collected, options.entityId)];
  return { ...collected, findings: [...nothing, ...structure] };
}

/** A file with a single entity shows it whatever it is, so that an admin sees what was imported by mistake. */
function readOnlyOne(
  first: EntityEntry | null,
  total: number,
  options: CollectOptions,
): readonly MetadataEntity[] {
  return first === null || total !== 1 || options.entityId !== null ? [] : [readEntity(first, options.now)];
}

function isWanted(entry: EntityEntry, entityId: string | null): boolean {
  return entityId === null ? hasIdpRole(entry.element) : entry.entityId === entityId;
}

function explainNothing(
  { entityIds, namelessLines }: Pick<CollectedEntities, 'entityIds' | 'namelessLines'>,
  entityId: string | null,
): Finding {
  const total = entityIds.length;
  if (entityId !== null)
    return createFinding('metadata-entity-not-found', 'File', { entityId: entityId.slice(0, 300), total });
  if (total > 0) return createFinding('metadata-aggregate-without-idp', 'File', { total });
  const [line] = namelessLines;
  return line === undefined
    ? createFinding('metadata-aggregate-empty', 'File')
    : createFinding('metadata-entity-id-missing', 'File', { line });
}
