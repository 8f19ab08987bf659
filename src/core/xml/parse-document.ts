import { ParseOption } from 'libxml2-wasm';
import {
  error as diagnostics,
  xmlCtxtSetErrorHandler,
  xmlDocGetRootElement,
  xmlFreeDoc,
  xmlFreeParserCtxt,
  xmlGetIntSubset,
  xmlNewParserCtxt,
  xmlReadMemory,
} from 'libxml2-wasm/lib/libxml2.mjs';
import type { Pointer } from './libxml-memory.ts';

/** No network, no external entities, no catalogue; lines are counted beyond 65,535. */
const parseOptions =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_BIG_LINES |
  ParseOption.XML_PARSE_NO_SYS_CATALOG;

export interface ParsedDocument {
  readonly root: Pointer;
  readonly hasDoctype: boolean;
}

/** libxml2 refused the document; `line` counts from 1. */
export class ParseFailure extends Error {
  readonly line: number | null;
  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

/**
 * Parses `bytes` and gives what `read` makes of the document, which is freed before this returns, whatever happens.
 * Throws ParseFailure for anything that libxml2 reports as an error: nothing is repaired in silence. The library's
 * XmlDocument does the same with a finaliser for each document, which costs as much as parsing a small one.
 */
export function parseDocument<Result>(bytes: Uint8Array, read: (document: ParsedDocument) => Result): Result {
  const document = parse(bytes);
  try {
    return read({ root: xmlDocGetRootElement(document), hasDoctype: xmlGetIntSubset(document) !== 0 });
  } finally {
    xmlFreeDoc(document);
  }
}

function parse(bytes: Uint8Array): Pointer {
  const parser = xmlNewParserCtxt();
  const slot = diagnostics.storage.allocate([]);
  try {
    xmlCtxtSetErrorHandler(parser, diagnostics.errorCollector, slot);
    const document = xmlReadMemory(parser, bytes, null, null, parseOptions);
    const reported = diagnostics.storage.get(slot);
    // Level 1 is a warning.
    if (document !== 0 && reported.every(({ level }) => level < 2)) return document;
    if (document !== 0) xmlFreeDoc(document);
    const message = reported.map((one) => one.message).join('');
    throw new ParseFailure(message === '' ? 'it cannot be parsed' : message, reported[0]?.line ?? null);
  } finally {
    diagnostics.storage.free(slot);
    xmlFreeParserCtxt(parser);
  }
}
