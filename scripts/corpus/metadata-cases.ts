import schemas from '../../resources/schemas/metadata-schemas.json' with { type: 'json' };
import type { ImportedMetadata } from '../../src/core/metadata/identity-provider.ts';
import { importMetadata } from '../../src/core/metadata/import-metadata.ts';
import { type AnswerCase, nowOf } from './corpus-case.ts';
import { verdictOf } from './finding-verdict.ts';
import { compareMetadata } from './metadata-facts.ts';

/** Metadata files and aggregates. What is wrong with one entity of many does not condemn the file. */
export const answerMetadataCase: AnswerCase = (corpusCase, bytes, files) => {
  const { metadataTrustCert } = corpusCase.params;
  const imported = importMetadata(bytes, {
    now: nowOf(corpusCase),
    entityId: null,
    trustCertificate: typeof metadataTrustCert === 'string' ? files.read(metadataTrustCert) : null,
    schemas,
  });
  const [only, ...others] = imported.entities;
  const findings = [
    ...imported.findings,
    ...(only !== undefined && others.length === 0 ? only.findings : []),
  ];
  const { facts } = corpusCase.expect;
  return {
    ...verdictOf(findings, corpusCase),
    wrongFacts: compareMetadata(facts, imported),
    violations: findForbidden(facts.mustNotExtract, imported),
  };
};

/** Whether an attacker's value came out anywhere. */
function findForbidden(forbidden: unknown, imported: ImportedMetadata): readonly string[] {
  if (!Array.isArray(forbidden)) return [];
  const values = imported.entities.flatMap((entity) => [
    entity.entityId,
    ...entity.singleSignOnServices.map((service) => service.location),
  ]);
  return forbidden
    .filter((value) => typeof value === 'string' && values.includes(value))
    .map((value) => `extracted ${String(value)}`);
}
