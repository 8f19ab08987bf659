import { importMetadata } from '../../src/core/metadata/import-metadata.ts';
import { makeCertificates } from './make-certificates.ts';
import { makeMetadata } from './make-metadata.ts';
import { measureSideBySide, printTable, type Subject } from './measure.ts';
import {
  fastXmlParserSubject,
  hashSubject,
  libxmlSubject,
  samlifyReaderSubject,
  saxesSubject,
  xmldomSubject,
} from './metadata-competitors.ts';

/** Importing with every certificate read and judged, against parsers that only parse. */
export async function benchMetadata(): Promise<void> {
  await benchFile('metadata: one identity provider, 2 certificates', { entities: 1, certificates: 2 });
  await benchFile('metadata: aggregate', { entities: 200, certificates: 400 });
}

async function benchFile(title: string, count: { entities: number; certificates: number }): Promise<void> {
  const { certificates } = makeCertificates(count.certificates);
  const bytes = makeMetadata({
    entityBytes: 5_000,
    entities: count.entities,
    certificatesPerEntity: count.certificates / count.entities,
    certificates,
  });
  const subjects: readonly Subject[] = [
    importSubject(bytes, count),
    libxmlSubject(bytes, certificates),
    fastXmlParserSubject(bytes),
    xmldomSubject(bytes),
    saxesSubject(bytes),
    // It reads one entity and nothing of an EntitiesDescriptor.
    ...(count.entities === 1 ? [samlifyReaderSubject(bytes)] : []),
    hashSubject(bytes),
  ];
  printTable(`${title}, ${bytes.length} bytes`, await measureSideBySide(subjects));
}

/** The full job: every certificate read and judged, every finding made. */
function importSubject(bytes: Buffer, expected: { entities: number; certificates: number }): Subject {
  const options = { now: new Date().toISOString(), entityId: null, trustCertificate: null };
  const run = (): void => {
    const { entities } = importMetadata(bytes, options);
    const certificates = entities.reduce((sum, entity) => sum + entity.certificates.length, 0);
    if (entities.length !== expected.entities || certificates !== expected.certificates)
      throw new Error(`Read ${entities.length} entities and ${certificates} certificates.`);
  };
  return { name: 'SSO Preflight, full import', run };
}
