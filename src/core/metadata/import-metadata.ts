import { createHash } from 'node:crypto';
import { createFinding, type Finding, sortFindings } from '../findings/finding.ts';
import { readXml, type XmlLimits } from '../xml/read-xml.ts';
import { attributeOf, isNamed, type XmlElement } from '../xml/xml-node.ts';
import { explainByContent, explainUnreadable } from './explain-unreadable.ts';
import type { ImportedMetadata, MetadataEntity } from './identity-provider.ts';
import { judgeRoot } from './judge-root.ts';
import { judgeCacheDuration, judgeValidUntil } from './judge-validity.ts';
import { type EntityEntry, type EntityList, listEntities } from './list-entities.ts';
import { readEntity } from './read-entity.ts';
import { hasIdpRole } from './read-roles.ts';
import { metadataNamespace } from './saml-names.ts';
import { verifyMetadata } from './verify-metadata.ts';

export interface ImportOptions {
  /** ISO 8601; nothing here reads a clock. */
  readonly now: string;
  /** Picks one entity, compared character by character; null for all that have an IdP role. */
  readonly entityId: string | null;
  /** PEM or DER of the certificate that must have signed the document; null when none is trusted. */
  readonly trustCertificate: Uint8Array | null;
}

/** A federation's aggregate has tens of thousands of elements; what is deeper or larger is not read. */
const metadataLimits: XmlLimits = { maxBytes: 100_000_000, maxDepth: 200, maxNodes: 3_000_000 };

/**
 * Reads SAML metadata (SAML 2.0 Metadata) from bytes and judges everything in it at once. Never throws: bytes that are
 * no metadata give no entity and exactly one blocking finding that names what they are.
 */
export function importMetadata(bytes: Uint8Array, options: ImportOptions): ImportedMetadata {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const refuse = (finding: Finding): ImportedMetadata => ({
    entities: [],
    total: 0,
    findings: [finding],
    sha256,
  });
  const foreign = explainByContent(bytes);
  if (foreign !== null) return refuse(foreign);
  const start = countSpaceBeforeDeclaration(bytes);
  const reading = readXml(bytes.subarray(start), metadataLimits);
  if (!reading.ok) return refuse(explainUnreadable(bytes, reading.fault));
  try {
    const { root } = reading.xml;
    const wrongRoot = judgeRoot(root, options.now);
    if (wrongRoot !== null) return refuse(wrongRoot);
    const list = listEntities(root);
    const chosen = chooseEntities(list, options.entityId);
    const findings = [
      ...(start > 0 ? [createFinding('metadata-space-before-declaration', 'File')] : []),
      ...chosen.findings,
      ...judgeFile(root, list, options.now),
      ...verifyMetadata(reading.xml, options.trustCertificate),
    ];
    const entities: readonly MetadataEntity[] = chosen.entries.map((entry) => readEntity(entry, options.now));
    return { entities, total: list.entries.length, findings: sortFindings(findings), sha256 };
  } finally {
    reading.xml.dispose();
  }
}

/** Pasted text easily begins with a blank line or a comment; only these before `<?xml` are skipped, nothing else. */
function countSpaceBeforeDeclaration(bytes: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /^(?:ï»¿)?(?:\s|<!--[\s\S]*?-->)+(?=<\?xml\s)/.exec(head)?.[0].length ?? 0;
}

interface Chosen {
  readonly entries: readonly EntityEntry[];
  readonly findings: readonly Finding[];
}

function chooseEntities(list: EntityList, entityId: string | null): Chosen {
  const { entries } = list;
  const total = entries.length;
  if (entityId !== null) {
    const picked = entries.filter((entry) => entry.entityId === entityId);
    if (picked.length > 0) return { entries: picked, findings: [] };
    const shown = entityId.slice(0, 300);
    return {
      entries: [],
      findings: [createFinding('metadata-entity-not-found', 'File', { entityId: shown, total })],
    };
  }
  const [only] = entries;
  if (only === undefined) return { entries: [], findings: [explainNoEntity(list)] };
  if (total === 1) return { entries, findings: [] };
  const idps = entries.filter((entry) => hasIdpRole(entry.element));
  const findings =
    idps.length > 0 ? [] : [createFinding('metadata-aggregate-without-idp', 'File', { total })];
  return { entries: idps, findings };
}

function explainNoEntity(list: EntityList): Finding {
  const [nameless] = list.nameless;
  return nameless === undefined
    ? createFinding('metadata-aggregate-empty', 'File')
    : createFinding('metadata-entity-id-missing', 'File', { line: nameless.line });
}

/** What concerns the file and not one entity of it. */
function judgeFile(root: XmlElement, list: EntityList, now: string): readonly Finding[] {
  const findings: Finding[] = [];
  const [nameless] = list.nameless;
  if (nameless !== undefined && list.entries.length > 0)
    findings.push(
      createFinding('metadata-entities-incomplete', 'File', {
        count: list.nameless.length,
        line: nameless.line,
      }),
    );
  findings.push(...findDuplicates(list));
  if (isNamed(root, metadataNamespace, 'EntitiesDescriptor')) {
    const around = new Set(list.entries.flatMap((entry) => entry.inheritedValidUntil));
    findings.push(...judgeValidUntil([...around], now, 'File').findings);
    findings.push(...judgeCacheDuration(attributeOf(root, 'cacheDuration'), 'File'));
  }
  return findings;
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
