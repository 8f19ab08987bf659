import type { VerifyResponseInput } from '../../src/core/saml/response/verdict.ts';
import { verifyResponse } from '../../src/core/saml/response/verify-response.ts';
import { makeCertificates, toPem } from './make-certificates.ts';
import { acsUrl, idpEntityId, makeResponse, requestId, spEntityId } from './make-response.ts';
import { measureSideBySide, printTable, type Subject } from './measure.ts';
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
      const makers = [verdictSubject, nodeSamlSubject, samlifySubject, xmlCryptoSubject, floorSubject];
      const subjects = makers.map((make) => make(signedCase));
      const parts = sign === 'both' ? 'response and assertion' : 'assertion';
      printTable(`verify: ${xml.length} bytes, ${parts} signed`, await measureSideBySide(subjects));
    }
}

/** Every check of the verdict, from the base64 of the form. */
function verdictSubject({ xml, sign, certificatePem }: SignedCase): Subject {
  const base64 = Buffer.from(xml).toString('base64');
  const input: Omit<VerifyResponseInput, 'xml'> = {
    identityProvider: { entityId: idpEntityId, certificates: [Buffer.from(certificatePem)], idp: 'other' },
    serviceProvider: { entityId: spEntityId, acsUrl, decryptionKeyPem: null },
    request: { id: requestId, issuedAt: null, relayState: null },
    isUnsolicitedAllowed: false,
    relayState: undefined,
    policy: 'saml2',
    requireSigned: sign,
    expectedEmail: 'ada@bench.example',
    skewSeconds: null,
    seenAssertionIds: [],
    now: new Date().toISOString(),
  };
  const run = (): void => {
    const verdict = verifyResponse({ ...input, xml: Buffer.from(base64, 'base64') });
    if (verdict.verdict === 'accept' && verdict.nameId === 'ada@bench.example') return;
    const failed = verdict.checks.filter(({ status }) => status === 'fail');
    throw new Error(`Refused: ${failed.map(({ id, actual }) => `${id} (${actual})`).join(', ')}`);
  };
  return { name: 'SSO Preflight, full verdict', run };
}
