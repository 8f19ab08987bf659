import { expect, test } from 'vitest';
import { policies } from '../../../../src/core/saml/response/verdict.ts';
import { verifyResponse, verifyResponseUnder } from '../../../../src/core/saml/response/verify-response.ts';
import { makeInput } from '../../../support/response-generator/make-response.ts';

test('one reading judged under every policy gives what each policy gives alone', () => {
  const { policy: _any, ...input } = makeInput({});
  expect(verifyResponseUnder(policies, input)).toEqual(
    policies.map((policy) => verifyResponse({ ...input, policy })),
  );
});

test('a response that cannot be read is refused under every policy, with every check', () => {
  const { policy: _any, ...input } = makeInput({});
  const verdicts = verifyResponseUnder(policies, { ...input, xml: Buffer.from('<samlp:Response') });
  expect(verdicts.map(({ policy, verdict }) => [policy, verdict])).toEqual(
    policies.map((policy) => [policy, 'reject']),
  );
});
