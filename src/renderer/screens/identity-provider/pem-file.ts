import type { DownloadFile } from '../../../contract/operations.ts';
import type { Certificate } from '../../../core/certificates/certificate.ts';

/** A certificate as the file that Twilio's field takes: PEM, lines of 64 characters, with its BEGIN and END lines. */
export function pemFile({ sha256, pem }: Pick<Certificate, 'sha256' | 'pem'>): DownloadFile {
  return { fileName: `${sha256.slice(0, 12)}.pem`, mediaType: 'application/x-pem-file', text: pem };
}
