import { createHash, X509Certificate } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import samlify from 'samlify';
import { SaxesParser } from 'saxes';
import type { Subject } from './measure.ts';

/** A bare parse into objects: no namespaces, no certificate read, nothing judged. */
export function fastXmlParserSubject(bytes: Buffer): Subject {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
  return { name: 'fast-xml-parser, bare parse', run: () => parser.parse(bytes) };
}

export function xmldomSubject(bytes: Buffer): Subject {
  return {
    name: '@xmldom/xmldom, bare parse',
    run: () => new DOMParser().parseFromString(bytes.toString('utf8'), 'text/xml'),
  };
}

/** Events only: saxes builds no tree. */
export function saxesSubject(bytes: Buffer): Subject {
  const run = (): number => {
    let elements = 0;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', () => {
      elements += 1;
    });
    parser.write(bytes.toString('utf8')).close();
    return elements;
  };
  return { name: 'saxes, events only', run };
}

/** Addresses, formats and the certificates' text of one entity, nothing judged. @node-saml/node-saml reads no metadata. */
export function samlifyReaderSubject(bytes: Buffer): Subject {
  const run = (): void => {
    const metadata = samlify.IdPMetadata(bytes.toString('utf8'));
    if (metadata.getEntityID() === undefined) throw new Error('samlify read no entity.');
  };
  return { name: "samlify's metadata reader", run };
}

/** What the full job cannot do without: libxml2's parse and one X509Certificate a certificate. */
export function libxmlSubject(bytes: Buffer, certificates: readonly Buffer[]): Subject {
  const run = (): void => {
    XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NONET }).dispose();
    for (const der of certificates) new X509Certificate(der);
  };
  return { name: 'libxml2-wasm alone + X509Certificate each', run };
}

export function hashSubject(bytes: Buffer): Subject {
  return { name: 'floor: SHA-256 of the file', run: () => createHash('sha256').update(bytes).digest() };
}
