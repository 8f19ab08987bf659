/**
 * One reader over one file in a process of its own, so that its memory is its own: prints milliseconds and the highest
 * resident memory in MB as JSON. Started by large-bench.ts with the reader's name and the file. Each reader loads its
 * own library only.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Reader = (bytes: Buffer) => unknown;

/** As the backend does it. */
async function loadOurs(): Promise<Reader> {
  const { importMetadata } = await import('../../src/core/metadata/import-metadata.ts');
  const { withSmallNursery } = await import('../../src/backend/imports/small-nursery.ts');
  const options = { now: new Date().toISOString(), entityId: null, trustCertificate: null };
  return (bytes) =>
    withSmallNursery(bytes.length, () => {
      const { total } = importMetadata(bytes, options);
      if (total !== 10_000) throw new Error(`Read ${total} entities.`);
      return Promise.resolve();
    });
}

async function loadFastXmlParser(): Promise<Reader> {
  const { XMLParser } = await import('fast-xml-parser');
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
  return (bytes) => parser.parse(bytes);
}

async function loadXmldom(): Promise<Reader> {
  const { DOMParser } = await import('@xmldom/xmldom');
  return (bytes) => new DOMParser().parseFromString(bytes.toString('utf8'), 'text/xml');
}

async function loadSaxes(): Promise<Reader> {
  const { SaxesParser } = await import('saxes');
  return (bytes) => new SaxesParser({ xmlns: true }).write(bytes.toString('utf8')).close();
}

async function loadLibxml(): Promise<Reader> {
  const { ParseOption, XmlDocument } = await import('libxml2-wasm');
  return (bytes) => XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NONET }).dispose();
}

async function loadHash(): Promise<Reader> {
  const { createHash } = await import('node:crypto');
  return (bytes) => createHash('sha256').update(bytes).digest();
}

export const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  'SSO Preflight, full import': loadOurs,
  'fast-xml-parser, bare parse': loadFastXmlParser,
  '@xmldom/xmldom, bare parse': loadXmldom,
  'saxes, events only': loadSaxes,
  'libxml2-wasm, bare parse': loadLibxml,
  'floor: SHA-256 of the file': loadHash,
};

const [, program, name = '', file = ''] = process.argv;
if (program === fileURLToPath(import.meta.url)) {
  const read = await readers[name]?.();
  if (read === undefined) throw new Error(`There is no reader "${name}".`);
  const start = performance.now();
  await read(readFileSync(file));
  const ms = performance.now() - start;
  // Kilobytes on every platform that Node runs on.
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ms, megabytes }));
}
