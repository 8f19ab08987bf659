import { describe, expect, test } from 'vitest';
import schemas from '../../../resources/schemas/metadata-schemas.json' with { type: 'json' };
import type { Finding } from '../../../src/core/findings/finding.ts';
import type { ImportedMetadata, MetadataEntity } from '../../../src/core/metadata/identity-provider.ts';
import { importMetadata } from '../../../src/core/metadata/import-metadata.ts';
import { isImportBlocked } from '../../../src/core/metadata/is-import-blocked.ts';
import { composeFile, composePem, type FileRecipe } from '../../support/compose-file.ts';
import { readCaseJson, readCases } from '../../support/read-cases.ts';
import { verdictOfFindings } from '../../support/verdict-of-findings.ts';

interface MetadataCase extends FileRecipe {
  readonly entityId?: string;
  /** The certificate to verify the metadata with: the name of one of `certificates`. */
  readonly trust?: string;
}

interface ExpectedMetadata {
  readonly total: number;
  /** Severity and code of what concerns the file. */
  readonly findings: readonly string[];
  /** Only the fields that matter to the case, and every finding of the entity. */
  readonly entities: readonly (Omit<Partial<MetadataEntity>, 'findings'> & {
    readonly findings: readonly string[];
  })[];
}

const now = '2026-10-01T12:00:00Z';

function importCase(recipe: MetadataCase, template: string | null): ImportedMetadata {
  const { entityId = null, trust } = recipe;
  const trustCertificate = trust === undefined ? null : Buffer.from(composePem(recipe, trust));
  return importMetadata(composeFile(recipe, template), { now, entityId, trustCertificate, schemas });
}

function names(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}

const nothing: ExpectedMetadata = { total: -1, findings: ['expected.json is missing'], entities: [] };

describe('metadata files', () => {
  for (const folder of readCases('metadata')) {
    test(`${folder.verdict}: ${folder.name}`, () => {
      const recipe = readCaseJson<MetadataCase>(folder, 'case.json') ?? {};
      const expected = readCaseJson<ExpectedMetadata>(folder, 'expected.json') ?? nothing;
      const imported = importCase(recipe, folder.read('metadata.xml'));
      expect(names(imported.findings)).toEqual(expected.findings);
      expect(imported.total).toBe(expected.total);
      expect(imported.entities).toHaveLength(expected.entities.length);
      expect(
        imported.entities.map((entity) => ({ ...entity, findings: names(entity.findings) })),
      ).toMatchObject(expected.entities);
      // One of many has no say over the file (isImportBlocked).
      const own = imported.entities.length === 1 ? imported.entities.flatMap(({ findings }) => findings) : [];
      expect(verdictOfFindings([...imported.findings, ...own])).toBe(folder.verdict);
      expect(isImportBlocked(imported)).toBe(folder.verdict === 'refused');
    });
  }
});
