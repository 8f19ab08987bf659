/**
 * One reader over one file in a process of its own, so that its memory is its own: prints milliseconds and the highest
 * resident memory in MB as JSON. Started by large-bench.ts with the reader's name and the file.
 */
import { readFileSync } from 'node:fs';
import { importMetadata } from '../../src/core/metadata/import-metadata.ts';
import type { Subject } from './measure.ts';
import {
  fastXmlParserSubject,
  hashSubject,
  libxmlSubject,
  saxesSubject,
  xmldomSubject,
} from './metadata-competitors.ts';

function importSubject(bytes: Buffer): Subject {
  const options = { now: new Date().toISOString(), entityId: null, trustCertificate: null };
  const run = (): void => {
    const { total } = importMetadata(bytes, options);
    if (total !== 10_000) throw new Error(`Read ${total} entities.`);
  };
  return { name: 'SSO Preflight', run };
}

const readers = {
  'SSO Preflight': importSubject,
  'fast-xml-parser': fastXmlParserSubject,
  '@xmldom/xmldom': xmldomSubject,
  saxes: saxesSubject,
  'libxml2-wasm': (bytes: Buffer) => libxmlSubject(bytes, []),
  'SHA-256': hashSubject,
} as const;

export const readerNames = Object.keys(readers);

const [name, file] = process.argv.slice(2);
const make = Object.entries(readers).find(([known]) => known === name)?.[1];
if (make !== undefined && file !== undefined) {
  const start = performance.now();
  const subject = make(readFileSync(file));
  await subject.run();
  const ms = performance.now() - start;
  // Kilobytes on every platform that Node runs on.
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ name: subject.name, ms, megabytes }));
}
