import type { FindingCode } from '../findings/catalogue.ts';
import { createFinding, type Finding } from '../findings/finding.ts';
import type { XmlFault } from '../xml/screen-bytes.ts';

/** The one finding for bytes that are not XML metadata: what they are, as far as their beginning says. */
export function explainUnreadable(bytes: Uint8Array, fault: XmlFault): Finding {
  return explainByContent(bytes) ?? explainFault(fault);
}

/** What the first bytes say by themselves; null when they may be XML. */
export function explainByContent(bytes: Uint8Array): Finding | null {
  return explainBinary(bytes) ?? explainText(bytes);
}

const binaries: readonly (readonly [what: string, magic: readonly number[]])[] = [
  ['a picture (PNG)', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture (JPEG)', [0xff, 0xd8, 0xff]],
  ['a picture (GIF)', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];
const archives: readonly (readonly [what: string, magic: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];

function explainBinary(bytes: Uint8Array): Finding | null {
  const startsWith = ([, magic]: readonly [string, readonly number[]]) =>
    magic.every((octet, index) => bytes[index] === octet);
  const archive = archives.find(startsWith);
  if (archive !== undefined) return createFinding('metadata-compressed', 'File', { what: archive[0] });
  const binary = binaries.find(startsWith);
  if (binary !== undefined) return createFinding('metadata-not-xml', 'File', { what: binary[0] });
  // A DER SEQUENCE with a long-form length: a certificate, not text.
  if (bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80) return createFinding('metadata-certificate', 'File');
  return null;
}

function explainText(bytes: Uint8Array): Finding | null {
  const head = new TextDecoder('utf-8')
    .decode(bytes.subarray(0, 4096))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (
    /^(<!doctype\s+html|<html[\s>])/i.test(head) ||
    /^<\?xml[^>]{0,200}>\s*(<!doctype\s+html|<html[\s>])/i.test(head)
  )
    return createFinding('metadata-html', 'File');
  if (/-----BEGIN [A-Z0-9 ]+-----/.test(head) && !head.startsWith('<'))
    return createFinding('metadata-certificate', 'File');
  if (/^[{[]/.test(head)) return explainJson(head);
  if (head.startsWith('This XML file does not appear to have any style information'))
    return createFinding('metadata-browser-view', 'File');
  if (/^MII[A-Za-z0-9+/=\s]{40,}$/.test(head)) return createFinding('metadata-certificate', 'File');
  return null;
}

function explainJson(head: string): Finding {
  const isOpenId = /"(issuer|authorization_endpoint|jwks_uri)"/.test(head);
  const detail = isOpenId
    ? 'It is an OpenID Connect document; Twilio SSO speaks SAML 2.0'
    : 'SAML metadata is XML';
  return createFinding('metadata-json', 'File', { detail });
}

/** `{detail}` and `{line}` of the words; a code that needs neither ignores them. */
const faultCodes: Readonly<Record<XmlFault['reason'], FindingCode>> = {
  empty: 'metadata-empty',
  binary: 'metadata-not-xml',
  'not-xml': 'metadata-not-xml',
  html: 'metadata-html',
  doctype: 'metadata-doctype',
  'too-large': 'metadata-too-large',
  'too-deep': 'metadata-too-large',
  encoding: 'metadata-encoding',
  malformed: 'metadata-malformed',
};

function explainFault(fault: XmlFault): Finding {
  const isBinary = fault.reason === 'binary';
  const what = isBinary ? 'a binary file' : 'text that does not begin with an XML element';
  return createFinding(faultCodes[fault.reason], 'File', {
    detail: fault.detail,
    line: fault.line ?? 1,
    what,
  });
}
