import type { Certificate } from '../../core/certificates/certificate.ts';
import { type Line, styled } from './line.ts';

/** One certificate in four lines. */
export function certificateLines(certificate: Certificate): readonly Line[] {
  return [
    [styled('bold', `Certificate ${certificate.subject}`)],
    `    ${describeKey(certificate)}, ${certificate.signatureAlgorithm}, use: ${certificate.use}`,
    `    valid ${certificate.notBefore} to ${certificate.notAfter}`,
    `    SHA-256 ${certificate.sha256}`,
  ];
}

function describeKey({ keyType, keyBits, curve }: Certificate): string {
  const size = keyBits === null ? '' : ` ${keyBits} bit`;
  return `${keyType.toUpperCase()}${size}${curve === null ? '' : ` ${curve}`}`;
}
