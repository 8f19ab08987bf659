import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckId } from '../../src/core/findings/messages/checks.ts';
import type { SignInTestRecord } from '../../src/core/profiles/profile.ts';
import { call, sampleFlex, sampleServiceProvider } from '../contract/contract-samples.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';
import { openTestBackend } from '../support/test-backend.ts';

const { backend } = openTestBackend();
const idp = makeSampleIdp();
let profileId = '';
beforeAll(async () => {
  ({ id: profileId } = await call(backend, 'profile.create', { name: 'Acme', product: sampleFlex }));
  const file = { base64: Buffer.from(idp.metadata).toString('base64'), fileName: 'acme.xml' };
  await call(backend, 'metadata.import', { file, entityId: null, trustCertificate: null, profileId });
});
afterAll(() => backend.close());

const paste = (text: string) =>
  call(backend, 'signInTest.paste', { profileId, response: { text }, expectedEmail: null });

function statusOf(record: SignInTestRecord, id: CheckId): string | undefined {
  const verdict = record.verdicts.find(({ policy }) => policy === 'twilio-flex');
  return verdict?.checks.find((check) => check.id === id)?.status;
}

describe('a pasted response', () => {
  test('that Twilio asked for is accepted, though its request is not known here', async () => {
    const xml = idp.issue(sampleServiceProvider, { inResponseTo: '_sent-by-twilio' });
    const { record, responseXml } = await paste(Buffer.from(xml).toString('base64'));
    expect(responseXml).toBe(xml);
    expect(record.method).toBe('paste');
    expect(statusOf(record, 'in-response-to')).toBe('not-run');
    expect(record.verdicts.map(({ verdict }) => verdict)).toEqual(['accept', 'accept', 'accept']);
  });

  test('can be pasted again', async () => {
    const xml = idp.issue(sampleServiceProvider);
    await paste(xml);
    const { record } = await paste(xml);
    expect(statusOf(record, 'replay')).toBe('not-run');
  });

  test('opens the gate only for the values that it was judged with', async () => {
    await paste(idp.issue(sampleServiceProvider));
    const before = await call(backend, 'cutover.evaluate', { profileId });
    const statusIn = (evaluation: typeof before, id: string) =>
      evaluation.reasons.find((reason) => reason.id === id)?.status;
    expect(statusIn(before, 'sign-in-test-current')).toBe('met');
    await call(backend, 'profile.update', {
      profileId,
      product: { ...sampleFlex, connectionSid: `JQ${'f'.repeat(32)}` },
    });
    const after = await call(backend, 'cutover.evaluate', { profileId });
    expect(statusIn(after, 'sign-in-test-current')).toBe('not-met');
    await call(backend, 'profile.update', { profileId, product: sampleFlex });
  });

  test.each(['', 'no response at all', '{"log":{}}'])('"%s" is bad input in one sentence', async (text) => {
    const outcome = await backend.call('signInTest.paste', {
      profileId,
      response: { text },
      expectedEmail: null,
    });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
  });
});
