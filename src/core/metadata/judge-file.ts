import { createFinding, type Finding } from '../findings/finding.ts';
import { attributeOf, isNamed, type XmlElement } from '../xml/xml-node.ts';
import { judgeCacheDuration, judgeValidUntil } from './entity/judge-validity.ts';
import type { EntityList } from './list-entities.ts';
import { metadataNamespace } from './saml-names.ts';

/** What concerns the file and not one entity of it. `now` is ISO 8601. */
export function judgeFile(root: XmlElement, list: EntityList, now: string): readonly Finding[] {
  const findings: Finding[] = [...findNameless(list), ...findDuplicates(list)];
  if (isNamed(root, metadataNamespace, 'EntitiesDescriptor')) {
    const around = new Set(list.entries.flatMap((entry) => entry.inheritedValidUntil));
    findings.push(...judgeValidUntil([...around], now, 'File').findings);
    findings.push(...judgeCacheDuration(attributeOf(root, 'cacheDuration'), 'File'));
  }
  return findings;
}

function findNameless(list: EntityList): readonly Finding[] {
  const [nameless] = list.nameless;
  if (nameless === undefined || list.entries.length === 0) return [];
  const data = { count: list.nameless.length, line: nameless.line };
  return [createFinding('metadata-entities-incomplete', 'File', data)];
}

function findDuplicates(list: EntityList): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { entityId } of list.entries) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .slice(0, 20)
    .map(([entityId, count]) =>
      createFinding('metadata-entity-id-duplicate', entityId.slice(0, 200), { count }),
    );
}
