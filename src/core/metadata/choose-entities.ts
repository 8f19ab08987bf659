import { createFinding, type Finding } from '../findings/finding.ts';
import { hasIdpRole } from './entity/read-roles.ts';
import type { EntityEntry, EntityList } from './list-entities.ts';

export interface ChosenEntities {
  readonly entries: readonly EntityEntry[];
  readonly findings: readonly Finding[];
}

/** The entity that was asked for; else the only one, whatever its role; else all that are identity providers. */
export function chooseEntities(list: EntityList, entityId: string | null): ChosenEntities {
  const { entries } = list;
  const total = entries.length;
  if (entityId !== null) return pickEntity(list, entityId);
  const [only] = entries;
  if (only === undefined) return { entries: [], findings: [explainNoEntity(list)] };
  if (total === 1) return { entries, findings: [] };
  const idps = entries.filter((entry) => hasIdpRole(entry.element));
  const findings =
    idps.length > 0 ? [] : [createFinding('metadata-aggregate-without-idp', 'File', { total })];
  return { entries: idps, findings };
}

function pickEntity(list: EntityList, entityId: string): ChosenEntities {
  const picked = list.entries.filter((entry) => entry.entityId === entityId);
  if (picked.length > 0) return { entries: picked, findings: [] };
  const data = { entityId: entityId.slice(0, 300), total: list.entries.length };
  return { entries: [], findings: [createFinding('metadata-entity-not-found', 'File', data)] };
}

function explainNoEntity(list: EntityList): Finding {
  const [nameless] = list.nameless;
  return nameless === undefined
    ? createFinding('metadata-aggregate-empty', 'File')
    : createFinding('metadata-entity-id-missing', 'File', { line: nameless.line });
}
