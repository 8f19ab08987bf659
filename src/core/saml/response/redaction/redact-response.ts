import {
  type RedactionKind,
  redactionHeader,
  redactionKept,
  redactionKinds,
  redactionProblems,
} from '../../../findings/messages/redaction.ts';
import { readXml } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/xml-node.ts';
import { blankDeclaration } from '../view/view-response.ts';
import { digestStructure, type Structure } from './digest-structure.ts';
import { rewriteResponse } from './rewrite-response.ts';

/** A copy of a response that may be shown to somebody else, with the proof that its structure is the same. */
export interface RedactedResponse {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  readonly removed: readonly {
    readonly kind: RedactionKind;
    readonly what: string;
    readonly count: number;
  }[];
  /** What it still tells, in whole phrases. */
  readonly kept: readonly string[];
  /** One digest means one structure; a copy with another one is never given out. */
  readonly structure: { readonly before: Structure; readonly after: Structure };
}

export type Redaction =
  | { readonly ok: true; readonly redacted: RedactedResponse }
  | { readonly ok: false; readonly message: string };

/**
 * Takes out of a response what names a person or lets somebody sign in, and proves that nothing else changed. Fails closed: what
 * cannot be read, or would not keep its structure, is not redacted at all. Never throws.
 */
export function redactResponse(text: string): Redaction {
  const root = readRoot(text);
  if ('detail' in root)
    return { ok: false, message: redactionProblems.unreadable.replace('{detail}', root.detail) };
  const rewriting = rewriteResponse(text, root);
  if (rewriting === null) return { ok: false, message: redactionProblems['too-many'] };
  const before = digestStructure(root);
  const copy = withHeader(rewriting.text, redactionHeader.replace('{digest}', before.sha256));
  const copied = readRoot(copy);
  const after = 'detail' in copied ? null : digestStructure(copied);
  if (after === null || after.sha256 !== before.sha256)
    return { ok: false, message: redactionProblems.structure };
  return { ok: true, redacted: describe(copy, rewriting.counts, { before, after }) };
}

function describe(
  text: string,
  counts: ReadonlyMap<RedactionKind, number>,
  structure: RedactedResponse['structure'],
): RedactedResponse {
  return {
    fileName: 'response-redacted.xml',
    mediaType: 'application/xml',
    text,
    removed: (Object.keys(redactionKinds) as RedactionKind[])
      .map((kind) => ({ kind, what: redactionKinds[kind], count: counts.get(kind) ?? 0 }))
      .filter(({ count }) => count > 0),
    kept: redactionKept,
    structure,
  };
}

/** The copy is written as UTF-8, whatever the response was. */
function withHeader(text: string, header: string): string {
  const body = text.replace(/^\uFEFF?\s*(<\?xml\s[^>]*\?>)?\s*/, '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${header} -->\n${body}`;
}

function readRoot(text: string): XmlElement | { readonly detail: string } {
  const reading = readXml(new TextEncoder().encode(blankDeclaration(text)));
  if (!reading.ok) return { detail: reading.fault.detail };
  return reading.root;
}
