import { type DecodingProblem, decodingProblems } from '../../findings/messages/decoding.ts';
import { findPostedResponse, type PostedResponse } from './find-posted-response.ts';

export type ResponseDecoding =
  | {
      readonly ok: true;
      /** The Response's XML as it was sent; not parsed yet. */
      readonly xml: Uint8Array;
      /** What came beside it; null when it came without, undefined when that is not known. */
      readonly relayState: string | null | undefined;
    }
  | { readonly ok: false; readonly message: string };

const maxBytes = 20_000_000;

/**
 * Finds the Response in what an admin has: XML, base64 with white space, a URL-encoded form body, the page with the form, a
 * HAR file or a SAML-tracer export (the last response in it). Never throws.
 */
export function decodeResponse(bytes: Uint8Array): ResponseDecoding {
  if (bytes.length > maxBytes) return refuse('too-large');
  if (isUtf16(bytes)) return { ok: true, xml: bytes, relayState: undefined };
  const text = new TextDecoder('latin1')
    .decode(bytes)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trim();
  if (text === '') return refuse('empty');
  if (/^<(?!!doctype html|html)/i.test(text))
    return { ok: true, xml: trimStart(bytes), relayState: undefined };
  if (text.startsWith('{') || text.startsWith('[')) return decodeJson(bytes);
  if (text.startsWith('<')) return decodePosted(findInPage(text));
  if (/(^|[?&\s])SAMLResponse=/.test(text)) return decodePosted(findPostedResponse(text));
  return decodeBase64(text, undefined);
}

function decodeJson(bytes: Uint8Array): ResponseDecoding {
  let recording: unknown;
  try {
    recording = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return refuse('json-broken');
  }
  const posted = findPostedResponse(recording);
  return posted === null ? refuse('json') : decodePosted(posted);
}

function decodePosted(posted: PostedResponse | null): ResponseDecoding {
  if (posted === null || posted.response.trim() === '') return refuse('no-response');
  return posted.response.trimStart().startsWith('<')
    ? { ok: true, xml: new TextEncoder().encode(posted.response.trimStart()), relayState: posted.relayState }
    : decodeBase64(posted.response, posted.relayState);
}

/** SAML 2.0 Bindings, section 3.5.4: base64. A value copied out of a form body may still be percent-encoded. */
function decodeBase64(text: string, relayState: string | null | undefined): ResponseDecoding {
  const compact = percentDecoded(text).replaceAll(/\s/g, '');
  const xml = Buffer.from(compact, 'base64');
  if (xml.length === 0 || xml.toString('base64') !== compact) return refuse('not-base64');
  if (isUtf16(xml)) return { ok: true, xml, relayState };
  const start = xml
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^[{[]/.test(start)) return refuse('json-in-base64');
  return start.startsWith('<') ? { ok: true, xml: trimStart(xml), relayState } : refuse('compressed');
}

function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The self-submitting page that an identity provider sends. */
function findInPage(html: string): PostedResponse | null {
  const response = inputValue(html, 'SAMLResponse');
  return response === null ? null : { response, relayState: inputValue(html, 'RelayState') };
}

function inputValue(html: string, name: string): string | null {
  for (const [input] of html.matchAll(/<input\b[^>]{0,1000000}>/gi)) {
    if (!new RegExp(`\\bname\\s*=\\s*["']?${name}\\b`, 'i').test(input)) continue;
    const value = /\bvalue\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(input);
    return (value?.[1] ?? value?.[2] ?? '')
      .replaceAll(/&#(?:x2b|43);/gi, '+')
      .replaceAll(/&#(?:x3d|61);/gi, '=')
      .replaceAll(/&#(?:x2f|47);/gi, '/')
      .replaceAll(/&#(?:x?a|10|xd|13);/gi, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  }
  return null;
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0x3c && second === 0) ||
    (first === 0 && second === 0x3c)
  );
}

/** White space before the XML declaration is a slip of pasting, not a fault of the response. */
function trimStart(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte > 0x20);
  return start <= 0 ? bytes : bytes.subarray(start);
}

function refuse(problem: DecodingProblem): ResponseDecoding {
  return { ok: false, message: decodingProblems[problem] };
}
