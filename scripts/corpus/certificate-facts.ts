import type { Certificate } from '../../src/core/certificates/certificate.ts';
import { compareFact } from './finding-verdict.ts';

/** A certificate as the corpus writes it. */
export interface CertificateFacts {
  readonly sha256?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly subjectCN?: string | null;
  readonly key?: string;
  readonly sigAlg?: string;
  readonly version?: number;
  readonly serial?: string;
}

/** Compares every fact that the corpus states about a certificate. */
export function compareCertificate(
  expected: CertificateFacts,
  actual: Certificate | undefined,
): readonly string[] {
  if (actual === undefined) return ['a certificate is missing'];
  const facts: Required<CertificateFacts> = {
    sha256: actual.sha256,
    notBefore: actual.notBefore,
    notAfter: actual.notAfter,
    subjectCN: commonNameOf(actual.subject),
    key: keyOf(actual),
    sigAlg: hashOf(actual.signatureAlgorithm),
    version: actual.version,
    serial: actual.serialNumber,
  };
  return Object.entries(facts).flatMap(([name, value]) =>
    Object.hasOwn(expected, name) ? compareFact(name, expected[name as keyof CertificateFacts], value) : [],
  );
}

/** The last common name of the line, with RFC 4514 escapes undone; null when there is none. */
function commonNameOf(subject: string): string | null {
  const found = [...subject.matchAll(/(?:^|, )CN=((?:\\.|[^,\\])*)/g)].at(-1)?.[1];
  if (found === undefined) return null;
  const octets: number[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const hex = /^\\([0-9A-F]{2})/.exec(found.slice(index, index + 3))?.[1];
    const isEscape = found[index] === '\\';
    const character = found[isEscape ? index + 1 : index] ?? '';
    octets.push(...(hex === undefined ? new TextEncoder().encode(character) : [Number.parseInt(hex, 16)]));
    index += isEscape ? (hex === undefined ? 1 : 2) : 0;
  }
  return new TextDecoder().decode(new Uint8Array(octets));
}

function keyOf(certificate: Certificate): string {
  const names = { rsa: 'RSA', 'rsa-pss': 'RSA-PSS', dsa: 'DSA' } as const;
  switch (certificate.keyType) {
    case 'rsa':
    case 'rsa-pss':
    case 'dsa':
      return `${names[certificate.keyType]}-${certificate.keyBits ?? '?'}`;
    case 'ec':
      return `EC-${certificate.curve ?? '?'}`;
    case 'ed25519':
      return 'Ed25519';
    case 'ed448':
      return 'Ed448';
    case 'other':
      return 'other';
  }
}

function hashOf(algorithm: string): string {
  if (algorithm.startsWith('ED')) return 'eddsa';
  return /md5|sha\d+/i.exec(algorithm)?.[0].toLowerCase() ?? algorithm;
}
