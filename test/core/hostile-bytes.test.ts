/**
 * Property-based: whatever bytes come in, the readers answer in words and never throw. A failure prints its seed and the
 * smallest input that shows it.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCertificates, toPem } from '../../scripts/bench/make-certificates.ts';
import { makeMetadata } from '../../scripts/bench/make-metadata.ts';
import {
  acsUrl,
  idpEntityId,
  makeResponse,
  requestId,
  spEntityId,
} from '../../scripts/bench/make-response.ts';
import { checkCertificateFile } from '../../src/core/certificates/check-certificate.ts';
import { importMetadata } from '../../src/core/metadata/import-metadata.ts';
import type { VerifyResponseInput } from '../../src/core/saml/response/verdict.ts';
import { verifyResponse } from '../../src/core/saml/response/verify-response.ts';

const now = new Date().toISOString();
const { privateKeyPem, certificates } = makeCertificates(2);
const der = certificates[0] ?? Buffer.alloc(0);
const certificatePem = toPem(der);
const metadata = makeMetadata({ entityBytes: 4_000, entities: 1, certificatesPerEntity: 2, certificates });
const response = Buffer.from(
  makeResponse({ bytes: 5_000, sign: 'assertion', privateKeyPem, certificatePem }),
);

/** Up to four bytes of `good` replaced, taken out or put in: near enough to be read far into. */
function mutationsOf(good: Buffer): fc.Arbitrary<Buffer> {
  const edit = fc.record({
    at: fc.nat(good.length - 1),
    remove: fc.nat(3),
    insert: fc.uint8Array({ maxLength: 4 }),
  });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce<Buffer>((bytes, { at, remove, insert }) => {
      return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
    }, good),
  );
}

const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));

describe('hostile bytes', () => {
  test('metadata.import answers', () => {
    const options = { now, entityId: null, trustCertificate: null };
    fc.assert(
      fc.property(fc.oneof(anyBytes, mutationsOf(metadata)), (bytes) => {
        const { entities, findings } = importMetadata(bytes, options);
        expect(entities.length + findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  test('certificate.check answers', () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, mutationsOf(der), mutationsOf(Buffer.from(certificatePem))), (bytes) => {
        const checked = checkCertificateFile(bytes, now);
        expect(checked.certificates.length + checked.findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  test('response.verify answers, and accepts no other name than the signed one', () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, mutationsOf(response)), (xml) => {
        const verdict = verifyResponse({ ...verifyInput, xml });
        if (verdict.verdict === 'accept') expect(verdict.nameId).toBe('ada@bench.example');
        if (verdict.nameId !== null) expect(verdict.nameId).toBe('ada@bench.example');
      }),
      { numRuns: 1500 },
    );
  });
});

const verifyInput: Omit<VerifyResponseInput, 'xml'> = {
  identityProvider: { entityId: idpEntityId, certificates: [Buffer.from(certificatePem)], idp: 'other' },
  serviceProvider: { entityId: spEntityId, acsUrl, decryptionKeyPem: null },
  request: { id: requestId, issuedAt: null, relayState: null },
  isUnsolicitedAllowed: false,
  relayState: undefined,
  policy: 'saml2',
  requireSigned: 'assertion',
  expectedEmail: null,
  skewSeconds: null,
  seenAssertionIds: null,
  now,
};
