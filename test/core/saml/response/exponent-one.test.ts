import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyResponse } from '../../../../src/core/saml/response/verify-response.ts';
import { canonicalizeExclusive } from '../../../../src/core/xml/canonicalize.ts';
import { readXml } from '../../../../src/core/xml/read-xml.ts';
import { descendantsOf } from '../../../../src/core/xml/xml-node.ts';
import { makeCertificate } from '../../../support/make-certificate.ts';
import { makeInput } from '../../../support/response-generator/make-response.ts';

/** EMSA-PKCS1-v1_5 of SHA-256 (RFC 8017, section 9.2) in 2048 bits: with an exponent of 1 it is its own signature. */
function paddedDigest(bytes: Uint8Array): string {
  const info = Buffer.from('3031300d060960864801650304020105000420', 'hex');
  const tail = Buffer.concat([Buffer.of(0), info, createHash('sha256').update(bytes).digest()]);
  return Buffer.concat([Buffer.of(0, 1), Buffer.alloc(254 - tail.length, 0xff), tail]).toString('base64');
}

test('a certificate whose exponent is 1 signs for anybody, and is refused', () => {
  const input = makeInput({ sign: { assertion: { keyInfo: 'none' }, response: null } });
  const xml = Buffer.from(input.xml).toString();
  const reading = readXml(input.xml);
  if (!reading.ok) throw new Error(reading.fault.detail);
  const signedInfo = [...descendantsOf(reading.root)].find(({ name }) => name === 'SignedInfo');
  if (signedInfo === undefined) throw new Error('There is no SignedInfo.');
  const value = paddedDigest(canonicalizeExclusive(signedInfo));
  const { der } = makeCertificate({ statedKey: { exponent: '01' } });
  const verdict = verifyResponse({
    ...input,
    xml: Buffer.from(xml.replace(/(<ds:SignatureValue>)[^<]*/, `$1${value}`)),
    identityProvider: { ...input.identityProvider, certificates: [der] },
  });
  expect(verdict.verdict).toBe('reject');
  const failing = verdict.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
  // The signature itself holds, which is the point: the certificate is what is wrong.
  expect(failing).toEqual(['signing-certificate']);
});
