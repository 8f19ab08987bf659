import { makeCertificates, toPem } from './make-certificates.ts';
import { makeResponse } from './make-response.ts';
import { measureSideBySide, printTable } from './measure.ts';
import {
  floorSubject,
  nodeSamlSubject,
  type SignedCase,
  samlifySubject,
  xmlCryptoSubject,
} from './verify-competitors.ts';

/** From the posted form to a full verdict, 5 KB and 50 KB, signed once and twice. */
export async function benchVerify(): Promise<void> {
  const { privateKeyPem, certificates } = makeCertificates(1);
  const certificatePem = toPem(certificates[0] ?? Buffer.alloc(0));
  for (const bytes of [5_000, 50_000])
    for (const sign of ['assertion', 'both'] as const) {
      const xml = makeResponse({ bytes, sign, privateKeyPem, certificatePem });
      const signedCase: SignedCase = { xml, sign, certificatePem, privateKeyPem };
      const subjects = [nodeSamlSubject, samlifySubject, xmlCryptoSubject, floorSubject].map((make) =>
        make(signedCase),
      );
      printTable(
        `verify: ${xml.length} bytes, ${sign === 'both' ? 'response and assertion' : 'assertion'} signed`,
        await measureSideBySide(subjects),
      );
    }
}
