import { createHash } from 'node:crypto';
import { type Finding, sortFindings } from '../findings/finding.ts';
import { collectEntities } from './collect-entities.ts';
import type { ImportedMetadata } from './identity-provider.ts';
import { judgeFile } from './judge-file.ts';
import { openMetadata, UnreadablePart } from './open-metadata.ts';
import type { SchemaFiles } from './schema/compile-schema.ts';
import { judgeSchema } from './schema/judge-schema.ts';

export interface ImportOptions {
  /** ISO 8601; nothing here reads a clock. */
  readonly now: string;
  /** Picks one entity, compared character by character; null for all that have an IdP role. */
  readonly entityId: string | null;
  /** PEM or DER of the certificate that must have signed the document; null when none is trusted. */
  readonly trustCertificate: Uint8Array | null;
  /** The OASIS schema to compare the file with; without it only its main rules are looked at. */
  readonly schemas?: SchemaFiles | null;
}

/**
 * Reads SAML metadata (SAML 2.0 Metadata) from bytes and judges everything in it at once. Never throws: bytes that are
 * no metadata, or that the trusted certificate did not sign, give no entity and exactly one blocking finding.
 */
export function importMetadata(bytes: Uint8Array, options: ImportOptions): ImportedMetadata {
  const steps = importInSteps(bytes, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps: it yields the number of entities read so far, every few entities of a large file. */
export function* importInSteps(
  bytes: Uint8Array,
  options: ImportOptions,
): Generator<number, ImportedMetadata> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const refuse = (finding: Finding) => ({ entities: [], total: 0, findings: [finding], sha256 });
  yield 0;
  const opening = openMetadata(bytes, options);
  if (!opening.ok) return refuse(opening.finding);
  try {
    const collected = yield* collectEntities(opening.roots, options);
    const fileFindings = judgeFile(opening.root, collected, options.now);
    const found = [...collected.findings, ...fileFindings, ...opening.findings];
    // Where nothing could be read, its one finding is enough.
    const schemas = collected.entities.length === 0 ? null : (options.schemas ?? null);
    return {
      entities: collected.entities,
      total: collected.entityIds.length,
      findings: sortFindings(withSchema(found, bytes, schemas)),
      sha256,
    };
  } catch (error) {
    if (error instanceof UnreadablePart) return refuse(error.finding);
    throw error;
  }
}

/** The whole schema in place of its main rules, where the file can be compared with it. */
function withSchema(
  findings: readonly Finding[],
  bytes: Uint8Array,
  schemas: SchemaFiles | null,
): readonly Finding[] {
  const judged = schemas === null ? null : judgeSchema(bytes, schemas);
  if (judged === null) return findings;
  const isChecked = judged.every(({ code }) => code === 'metadata-schema');
  return [...findings.filter(({ code }) => !isChecked || code !== 'metadata-schema'), ...judged];
}
