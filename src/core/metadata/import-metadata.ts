import { createHash } from 'node:crypto';
import { sortFindings } from '../findings/finding.ts';
import { chooseEntities } from './choose-entities.ts';
import { readEntity } from './entity/read-entity.ts';
import type { ImportedMetadata } from './identity-provider.ts';
import { judgeFile } from './judge-file.ts';
import { listEntities } from './list-entities.ts';
import { openMetadata } from './open-metadata.ts';

export interface ImportOptions {
  /** ISO 8601; nothing here reads a clock. */
  readonly now: string;
  /** Picks one entity, compared character by character; null for all that have an IdP role. */
  readonly entityId: string | null;
  /** PEM or DER of the certificate that must have signed the document; null when none is trusted. */
  readonly trustCertificate: Uint8Array | null;
}

/**
 * Reads SAML metadata (SAML 2.0 Metadata) from bytes and judges everything in it at once. Never throws: bytes that are
 * no metadata, or that the trusted certificate did not sign, give no entity and exactly one blocking finding.
 */
export function importMetadata(bytes: Uint8Array, options: ImportOptions): ImportedMetadata {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const opening = openMetadata(bytes, options);
  if (!opening.ok) return { entities: [], total: 0, findings: [opening.finding], sha256 };
  const list = listEntities(opening.root);
  const chosen = chooseEntities(list, options.entityId);
  const findings = [...chosen.findings, ...judgeFile(opening.root, list, options.now), ...opening.findings];
  return {
    entities: chosen.entries.map((entry) => readEntity(entry, options.now)),
    total: list.entries.length,
    findings: sortFindings(findings),
    sha256,
  };
}
