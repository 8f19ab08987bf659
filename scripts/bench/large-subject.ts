/**
 * One reader over one file in a process of its own, so that its memory is its own: prints milliseconds and the highest
 * resident memory in MB as JSON. Started by large-bench.ts with the reader's name and the file.
 */
import { readFileSync } from 'node:fs';
import {
  fastXmlParserSubject,
  hashSubject,
  libxmlSubject,
  saxesSubject,
  xmldomSubject,
} from './metadata-competitors.ts';

const readers = {
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
