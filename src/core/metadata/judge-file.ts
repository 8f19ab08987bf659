import { createFinding, type Finding } from '../findings/finding.ts';
import { attributeOf, isNamed, type XmlElement } from '../xml/xml-node.ts';
import type { CollectedEntities } from './collect-entities.ts';
import { judgeCacheDuration, judgeValidUntil } from './entity/judge-validity.ts';
import { metadataNamespace } from './saml-names.ts';

/** What concerns the file and not one entity of it. `now` is ISO 8601. */
export function judgeFile(root: XmlElement, collected: CollectedEntities, now: string): readonly Finding[] {
  const findings: Finding[] = [...findNameless(collected), ...findDuplicates(collected.entityIds)];
  if (isNamed(root, metadataNamespace, 'EntitiesDescriptor')) {
    findings.push(...judgeValidUntil([...collected.aroundValidUntil], now, 'File').findings);
    findings.push(...judgeCacheDuration(attributeOf(root, 'cacheDuration'), 'File'));
  }
  return findings;
}

function findNameless({ namelessLines, entityIds }: CollectedEntities): readonly Finding[] {
  const [line] = namelessLines;
  if (line === undefined || entityIds.length === 0) return [];
  return [createFinding('metadata-entities-incomplete', 'File', { count: namelessLines.length, line })];
}

function findDuplicates(entityIds: readonly string[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const entityId of entityIds) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .slice(0, 20)
    .map(([entityId, count]) =>
      createFinding('metadata-entity-id-duplicate', entityId.slice(0, 200), { count }),
    );
}
