import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../src/contract/client.ts';
import type { BackendEvent } from '../../src/contract/events.ts';
import { type OperationName, operations } from '../../src/contract/operations.ts';
import type { Outcome } from '../../src/contract/outcome.ts';
import { call, createSampleProfile, sampleFlex } from './contract-samples.ts';
import { goodCalls, startTest } from './good-calls.ts';

export interface OpenClient {
  readonly client: Client;
  readonly close: () => Promise<void>;
}

const names = Object.keys(operations) as OperationName[];
const unknownId = '00000000-0000-4000-8000-000000000000';

/** The promises of the contract, over whatever carries it: the same suite for every shell. */
export function describeContract(transport: string, open: () => Promise<OpenClient>): void {
  describe(`contract over ${transport}`, () => {
    let opened: OpenClient;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    /** A call as a careless or hostile sender makes it: nothing about it is typed. */
    const send = (name: string, input: unknown): Promise<Outcome<unknown>> =>
      opened.client.call(name as OperationName, input as never);

    describe.each(names)('%s', (name) => {
      test('good input gives plain JSON', async () => {
        const value = await goodCalls[name](opened.client);
        expect(value).toStrictEqual(JSON.parse(JSON.stringify(value)));
      });

      test.each([
        ['nothing', undefined],
        ['null', null],
        ['a text', 'profile'],
        ['a list', []],
        ['an unknown field', { unexpected: 1 }],
        [
          'wrong types',
          { profileId: 7, file: 7, response: 7, scenario: 7, testId: 7, product: 7, unexpected: 7 },
        ],
        ['a deep object', JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) as unknown],
      ])('%s is bad input, said in one plain sentence', async (_what, input) => {
        const outcome = await send(name, input);
        expect(outcome).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
        expectPlainSentence(outcome);
      });
    });

    test.each(['nothing.here', '', 'constructor', '__proto__', 'toString', '../profile.list'])(
      'the operation "%s" is unknown',
      async (name) => {
        const outcome = await send(name, {});
        expect(outcome).toMatchObject({ ok: false, problem: { code: 'unknown-operation' } });
        expectPlainSentence(outcome);
      },
    );

    test.each<[OperationName, unknown]>([
      ['profile.update', { profileId: unknownId, name: 'New name' }],
      ['profile.duplicate', { profileId: unknownId }],
      ['profile.delete', { profileId: unknownId }],
      ['profile.restore', { profileId: unknownId }],
      ['profile.export', { profileId: unknownId }],
      ['cutover.evaluate', { profileId: unknownId }],
      ['signInTest.cancel', { testId: unknownId }],
      ['demo.run', { scenario: 'no-such-scenario' }],
      ['demo.metadata', { scenario: 'no-such-scenario' }],
      [
        'metadata.import',
        { file: { text: '<x/>' }, entityId: null, trustCertificate: null, profileId: unknownId },
      ],
    ])('%s of what is not there is not-found', async (name, input) => {
      const outcome = await send(name, input);
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'not-found' } });
      expectPlainSentence(outcome);
    });

    test('a change of a profile is pushed', async () => {
      const events: BackendEvent[] = [];
      const end = opened.client.subscribe((event) => events.push(event));
      await expect
        .poll(async () => {
          await call(opened.client, 'profile.create', { name: 'Pushed', product: sampleFlex });
          return events.some(({ type }) => type === 'profiles.changed');
        })
        .toBe(true);
      end();
    });

    test('each stage of a sign-in test is pushed, and none after the subscription ends', async () => {
      const stages: string[] = [];
      const end = opened.client.subscribe((event) => {
        if (event.type === 'signInTest.changed') stages.push(event.status.stage);
      });
      const { testId } = await startTest(opened.client, await createSampleProfile(opened.client));
      await call(opened.client, 'signInTest.cancel', { testId });
      await expect.poll(() => stages.slice(-3)).toEqual(['starting', 'ready', 'cancelled']);
      end();
      await goodCalls['signInTest.cancel'](opened.client);
      expect(stages.slice(-3)).toEqual(['starting', 'ready', 'cancelled']);
    });
  });
}

function expectPlainSentence(outcome: Outcome<unknown>): void {
  const message = outcome.ok ? '' : outcome.problem.message;
  expect(message).toMatch(/^[A-Z"].{5,300}[.!?]$/);
  expect(message).not.toMatch(/\n|undefined|\[object|Error:|Invalid (type|key)|\bat \//);
}
