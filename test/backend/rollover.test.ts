import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, sampleFlex, sampleServiceProvider } from '../contract/contract-samples.ts';
import { makeSampleIdp, type SampleIdp } from '../support/sample-idp.ts';
import { openTestBackend } from '../support/test-backend.ts';

const { backend } = openTestBackend();
const [idp, other] = [makeSampleIdp(), makeSampleIdp()];
let profileId = '';
const rollover = () =>
  call(backend, 'certificate.rollover', { from: { profileId }, signsWith: null, question: null });

beforeAll(async () => {
  ({ id: profileId } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex }));
  const file = { text: withBothKeys() };
  await call(backend, 'metadata.import', { file, entityId: null, trustCertificate: null, profileId });
});
afterAll(() => backend.close());

describe('certificate.rollover of a profile', () => {
  test('does not know who signs before a sign-in test', async () => {
    const { lastUse, signers } = await rollover();
    expect(lastUse).toBeNull();
    expect(signers.some(({ sha256, reason }) => sha256 === null && reason === 'unknown')).toBe(true);
  });

  test('learns it from the newest response that was tested, whatever its verdict', async () => {
    for (const one of [idp, other]) {
      const response = { text: one.issue(sampleServiceProvider, { audience: 'urn:somebody-else' }) };
      const { record } = await call(backend, 'signInTest.paste', {
        profileId,
        response,
        expectedEmail: null,
      });
      expect(record.verdicts.map(({ signedWith }) => signedWith)).toEqual(Array(3).fill(hashOf(one)));
      const { lastUse, signers } = await rollover();
      expect(lastUse).toEqual({ sha256: hashOf(one), at: record.finishedAt });
      expect(signers.some(({ sha256, reason }) => sha256 === hashOf(one) && reason === 'last-used')).toBe(
        true,
      );
    }
  });

  test('a response of a stranger teaches nothing', async () => {
    const before = await rollover();
    const response = { text: makeSampleIdp().issue(sampleServiceProvider) };
    await call(backend, 'signInTest.paste', { profileId, response, expectedEmail: null });
    expect((await rollover()).lastUse).toEqual(before.lastUse);
  });

  test('is the same from the profile’s exported file', async () => {
    const { text } = await call(backend, 'profile.export', { profileId });
    const from = { profileFile: { text } };
    const plan = await call(backend, 'certificate.rollover', { from, signsWith: null, question: null });
    const own = await rollover();
    expect(plan.lastUse).toEqual(own.lastUse);
    expect(plan.steps).toEqual(own.steps);
  });

  test('without an identity provider it is refused in one sentence', async () => {
    const { id } = await call(backend, 'profile.create', { name: 'Empty', product: sampleFlex });
    const input = { from: { profileId: id }, signsWith: null, question: null };
    expect(await backend.call('certificate.rollover', input)).toMatchObject({
      ok: false,
      problem: { code: 'bad-input', message: expect.stringContaining('Import its metadata first') },
    });
  });
});

/** The metadata of one entity that lists the keys of both. */
function withBothKeys(): string {
  const keyOf = ({ metadata }: SampleIdp) => /<KeyDescriptor.*<\/KeyDescriptor>/s.exec(metadata)?.[0] ?? '';
  return idp.metadata.replace(keyOf(idp), keyOf(idp) + keyOf(other));
}

function hashOf({ key }: SampleIdp): string {
  const der = Buffer.from(key.certificatePem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  return createHash('sha256').update(der).digest('hex');
}
