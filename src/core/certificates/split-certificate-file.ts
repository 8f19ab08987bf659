import { createFinding, type Finding } from '../findings/finding.ts';
import { decodeBase64, describeBase64Fault, firstDerElement } from './decode-certificate-text.ts';
import { classifyDer, readPkcs7Certificates } from './der/classify-der.ts';
import { describeForeignText } from './describe-foreign-file.ts';

/** A certificate of a few kB, a bundle of a few hundred: nothing honest is larger. */
const maxBytes = 5_000_000;
const maxCertificates = 1_000;

export interface CertificateFile {
  /** DER, in the file's order; not yet known to be certificates. */
  readonly ders: readonly Uint8Array[];
  readonly findings: readonly Finding[];
}

/** Takes a certificate file apart: PEM in all its armours, bare base64, DER, PKCS#7; everything else is named. */
export function splitCertificateFile(bytes: Uint8Array): CertificateFile {
  if (bytes.length > maxBytes) return refuse('certificate-file-too-large', { limit: '5 MB' });
  if (bytes[0] === 0x30 && !looksLikeText(bytes)) return limit(splitDer(bytes));
  const text = decodeText(bytes);
  if (text.trim() === '') return refuse('certificate-file-empty');
  const isEscaped = /-----BEGIN [A-Z0-9 ]+-----\s*\\r?\\?n?/.test(text) && /-----\\[rn]/.test(text);
  const plain = isEscaped ? text.replaceAll(/\\r|\\n/g, '\n') : text;
  const result = limit(plain.includes('-----BEGIN ') ? splitPem(plain) : splitBareText(plain));
  return isEscaped
    ? { ...result, findings: [createFinding('certificate-file-escaped-lines', 'File'), ...result.findings] }
    : result;
}

function refuse(code: Finding['code'], data: Finding['data'] = {}): CertificateFile {
  return { ders: [], findings: [createFinding(code, 'File', data)] };
}

function limit(file: CertificateFile): CertificateFile {
  if (file.ders.length <= maxCertificates) return file;
  const finding = createFinding('certificate-file-too-many', 'File', {
    count: file.ders.length,
    limit: maxCertificates,
  });
  return { ders: file.ders.slice(0, maxCertificates), findings: [...file.findings, finding] };
}

/** Base64 can begin with "0" (0x30) too; DER has a length octet next that is no base64 text throughout. */
function looksLikeText(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 256)
    .every((octet) => octet === 9 || octet === 10 || octet === 13 || (octet >= 32 && octet < 127));
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function splitDer(bytes: Uint8Array): CertificateFile {
  switch (classifyDer(bytes)) {
    case 'pkcs7':
      return splitPkcs7(bytes);
    case 'pkcs12':
      return refuse('certificate-file-pkcs12');
    case 'request':
      return refuse('certificate-file-request');
    case 'private-key':
      return refuse('certificate-file-private-key');
    case 'public-key':
      return refuse('certificate-file-public-key');
    case 'revocation-list':
      return refuse('certificate-file-not-certificate', { what: 'a certificate revocation list' });
    case 'certificate':
    case 'unknown':
      return { ders: [bytes], findings: [] };
  }
}

function splitPkcs7(bytes: Uint8Array): CertificateFile {
  const ders = readPkcs7Certificates(bytes) ?? [];
  return ders.length > 0
    ? { ders, findings: [] }
    : refuse('certificate-file-not-certificate', { what: 'a PKCS#7 file without certificates' });
}

function splitBareText(text: string): CertificateFile {
  const foreign = describeForeignText(text);
  if (foreign === 'metadata') return refuse('certificate-file-metadata');
  if (foreign !== null) return refuse('certificate-file-not-certificate', { what: foreign });
  const der = decodeBase64(text);
  if (der === null) return refuse('certificate-file-base64', { detail: sentence(describeBase64Fault(text)) });
  return der[0] === 0x30
    ? splitDer(der)
    : refuse('certificate-file-not-certificate', { what: 'text in base64 that holds no certificate' });
}

/** Walks the BEGIN lines without regular expressions that could run away on hostile text. */
function splitPem(text: string): CertificateFile {
  const ders: Uint8Array[] = [];
  const findings: Finding[] = [];
  for (let begin = text.indexOf('-----BEGIN '); begin >= 0; ) {
    const next = text.indexOf('-----BEGIN ', begin + 11);
    // Only up to the next BEGIN: looking further for each of many would take quadratic time.
    const block = splitBlock(text.slice(begin + 11, next < 0 ? undefined : next));
    ders.push(...block.ders);
    findings.push(...block.findings);
    begin = next;
  }
  return {
    ders,
    findings: findings.filter(
      (finding, index) => findings.findIndex((other) => other.code === finding.code) === index,
    ),
  };
}

/** What follows one `-----BEGIN `: its label, its body and its END line. */
function splitBlock(text: string): CertificateFile {
  const labelEnd = text.slice(0, 80).indexOf('-----');
  const label = text.slice(0, Math.max(0, labelEnd));
  const end = labelEnd < 0 ? -1 : text.indexOf(`-----END ${label}-----`, labelEnd + 5);
  return end < 0 ? refuse('certificate-file-incomplete') : readPemBlock(label, text.slice(labelEnd + 5, end));
}

function readPemBlock(label: string, body: string): CertificateFile {
  if (label.endsWith('PRIVATE KEY')) return refuse('certificate-file-private-key');
  if (label.endsWith('CERTIFICATE REQUEST')) return refuse('certificate-file-request');
  if (label.endsWith('PUBLIC KEY')) return refuse('certificate-file-public-key');
  if (!['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE', 'PKCS7', 'CMS'].includes(label))
    return refuse('certificate-file-not-certificate', { what: `a PEM file of kind "${label.slice(0, 64)}"` });
  const der = decodeBase64(body);
  if (der === null) return refuse('certificate-file-base64', { detail: sentence(describeBase64Fault(body)) });
  return splitDer(label === 'TRUSTED CERTIFICATE' ? firstDerElement(der) : der);
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
