import { X509Certificate } from 'node:crypto';
import { toPem } from './make-certificate.ts';

/** The certificates among these octets as PEM, for verifiers that stop at what is none. */
export function readablePems(certificates: readonly Uint8Array[]): readonly string[] {
  return certificates.flatMap((bytes) => {
    try {
      return [toPem(new X509Certificate(bytes).raw)];
    } catch {
      return [];
    }
  });
}
