import { createFinding, type Finding, sortFindings } from '../findings/finding.ts';
import { certificateLimits } from '../findings/messages/certificates/certificate-limits.ts';
import type { Certificate } from './certificate.ts';
import type { ReadableCertificate } from './judge-certificate.ts';
import { judgeCertificates } from './judge-certificates.ts';
import { listStandpoints, type TopicStandpoints } from './list-standpoints.ts';
import { readCertificate } from './read-certificate.ts';
import { splitCertificateFile } from './split-certificate-file.ts';

export interface CheckedCertificates {
  readonly certificates: readonly Certificate[];
  /** Blocking ones first. */
  readonly findings: readonly Finding[];
  /** What no finding can be about, in words. */
  readonly notChecked: readonly string[];
  /** What SAML and Twilio do about what was found, with sources. */
  readonly standpoints: readonly TopicStandpoints[];
}

/**
 * Reads a certificate file (PEM, bare base64, DER, PKCS#7) and judges what is in it at `now` (ISO 8601). Never throws;
 * a file without a certificate gives at least one blocking finding that names what it is.
 */
export function checkCertificateFile(bytes: Uint8Array, now: string): CheckedCertificates {
  const file = splitCertificateFile(bytes);
  const readable: ReadableCertificate[] = [];
  const findings: Finding[] = [...file.findings];
  for (const [index, der] of file.ders.entries()) {
    const reading = readCertificate(der, 'signing');
    if (reading.ok) readable.push(reading);
    else
      findings.push(
        createFinding('certificate-file-undecodable', 'File', { position: index + 1, detail: reading.fault }),
      );
  }
  findings.push(...judgeCertificates(readable, { now, source: 'file' }));
  return {
    certificates: readable.map((reading) => reading.certificate),
    findings: sortFindings(findings),
    notChecked: certificateLimits,
    standpoints: listStandpoints(findings, null),
  };
}
