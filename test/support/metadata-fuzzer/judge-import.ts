import schemas from '../../../resources/schemas/metadata-schemas.json' with { type: 'json' };
import type { ImportedMetadata, MetadataEntity } from '../../../src/core/metadata/identity-provider.ts';
import { importMetadata } from '../../../src/core/metadata/import-metadata.ts';

/** The files here have a few thousand octets: nothing in them may cost more. Milliseconds of processor time. */
const maxCost = 1_000;

export interface FuzzedFile {
  readonly bytes: Uint8Array;
  /** The certificate that signed the file before it was changed; null for an unsigned one. */
  readonly trustCertificate: Uint8Array | null;
  /** What the signed file said before it was changed. */
  readonly signed: readonly MetadataEntity[];
}

/** What is wrong with how the importer took a file; null when every promise held. Throws what the importer throws. */
export function judgeImport({ bytes, trustCertificate, signed }: FuzzedFile, now: string): string | null {
  const start = process.cpuUsage();
  const imported = importMetadata(bytes, { now, entityId: null, trustCertificate, schemas });
  const { user, system } = process.cpuUsage(start);
  const cost = (user + system) / 1_000;
  if (cost > maxCost) return `it took ${cost.toFixed(0)} ms`;
  return (
    judgeShape(imported) ?? judgeAddresses(imported) ?? judgeTrust(imported, { trustCertificate, signed })
  );
}

function judgeShape({ entities, findings, total }: ImportedMetadata): string | null {
  if (entities.length === 0 && findings.filter(({ severity }) => severity === 'block').length !== 1)
    return `nothing was read, and that is said ${findings.length} times`;
  if (total < entities.length) return 'more entities than the file has';
  const all = [...findings, ...entities.flatMap((entity) => entity.findings)];
  const bad = all.find(({ title, why, fix }) => [title, why, fix].some((words) => words.trim() === ''));
  return bad === undefined ? null : `${bad.code} has no words`;
}

/** Whatever is no web address blocks the entity that has it. */
function judgeAddresses({ entities }: ImportedMetadata): string | null {
  for (const { singleSignOnServices, findings } of entities) {
    const used = singleSignOnServices
      .filter(({ binding }) => binding === 'redirect' || binding === 'post')
      .slice(0, 20);
    const isBlocked = findings.some(({ severity }) => severity === 'block');
    const odd = used.find(({ location }) => !/^https?:\/\/[^/?#\\]/i.test(location));
    if (odd !== undefined && !isBlocked) return `${JSON.stringify(odd.location)} does not block`;
  }
  return null;
}

/** With a trusted certificate only what was signed comes out. */
function judgeTrust(
  { entities }: ImportedMetadata,
  { trustCertificate, signed }: Pick<FuzzedFile, 'trustCertificate' | 'signed'>,
): string | null {
  if (trustCertificate === null || entities.length === 0) return null;
  return JSON.stringify(entities.map(withoutFindings)) === JSON.stringify(signed.map(withoutFindings))
    ? null
    : 'something came out that was not signed';
}

function withoutFindings(entity: MetadataEntity): unknown {
  return { ...entity, findings: [] };
}
