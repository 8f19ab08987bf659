import type { Finding } from '../../findings/finding.ts';
import type { ImportedMetadata, MetadataEntity } from '../identity-provider.ts';
import { soleIdp } from '../sole-idp.ts';
import { compareImports, type ImportComparison } from './compare-imports.ts';
import { describeChanges } from './describe-changes.ts';

/** One of the two files, by what a sign-in depends on. */
export interface ComparedFile
  extends Pick<MetadataEntity, 'entityId' | 'idp' | 'singleSignOnServices' | 'certificates' | 'findings'> {
  readonly sha256: string;
}

export interface MetadataComparison extends ImportComparison {
  readonly before: ComparedFile;
  readonly after: ComparedFile;
  /** Each change in words: what it means for Twilio and what to do. */
  readonly findings: readonly Finding[];
}

/** Compares what two files say about one identity provider; null when one of them leaves no single one. */
export function compareFiles(before: ImportedMetadata, after: ImportedMetadata): MetadataComparison | null {
  const [old, fresh] = [soleIdp(before), soleIdp(after)];
  if (old === null || fresh === null) return null;
  const comparison = compareImports(old, fresh);
  return {
    before: sideOf(old, before),
    after: sideOf(fresh, after),
    ...comparison,
    findings: describeChanges(comparison.changes, fresh.entityId),
  };
}

function sideOf(entity: MetadataEntity, { sha256, findings }: ImportedMetadata): ComparedFile {
  const { entityId, idp, singleSignOnServices, certificates } = entity;
  return {
    entityId,
    idp,
    singleSignOnServices,
    certificates,
    findings: [...findings, ...entity.findings],
    sha256,
  };
}
