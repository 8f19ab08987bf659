import { beforeAll, expect, test, vi } from 'vitest';
import { verifyResponse } from '../../../../src/core/saml/response/verify-response.ts';
import { knownDifferences } from '../../../support/known-differences.ts';
import { askNodeSaml } from '../../../support/node-saml.ts';
import { readCaseJson, readCases } from '../../../support/read-cases.ts';
import { makeInput, type ResponseRecipe } from '../../../support/response-generator/make-response.ts';

interface Opinion {
  readonly name: string;
  readonly isAccepted: boolean;
  readonly nodeSaml: string | null;
}
const opinions: Opinion[] = [];

/** Both are given the same response, the same trust and the same time. */
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const folder of readCases('responses')) {
    const recipe = readCaseJson<ResponseRecipe>(folder, 'case.json');
    if (recipe === null) throw new Error(`${folder.name} has no case.json.`);
    const input = makeInput(recipe);
    vi.setSystemTime(input.now);
    const isAccepted = verifyResponse(input).verdict === 'accept';
    opinions.push({ name: folder.name, isAccepted, nodeSaml: await askNodeSaml(input) });
  }
  vi.useRealTimers();
}, 600_000);

test('what we refuse and @node-saml/node-saml accepts is known, each with its reason', () => {
  const found = opinions.filter(({ isAccepted, nodeSaml }) => !isAccepted && nodeSaml !== null);
  expect(found.map(({ name }) => name).toSorted()).toEqual(knownDifferences('nodeSamlAccepts'));
});

test('what we accept and @node-saml/node-saml refuses is known, each with its reason', () => {
  const found = opinions.filter(({ isAccepted, nodeSaml }) => isAccepted && nodeSaml === null);
  expect(found.map(({ name }) => name).toSorted()).toEqual(knownDifferences('nodeSamlRefuses'));
});

test('nothing is accepted that both @node-saml/node-saml and xmlsec1 refuse, but for algorithms that neither knows', () => {
  const refusedByXmlsec1 = knownDifferences('xmlsec1Refuses');
  const refusedByBoth = knownDifferences('nodeSamlRefuses').filter((name) => refusedByXmlsec1.includes(name));
  expect(refusedByBoth).toEqual(['ed25519', 'rsa-pss-sha384', 'rsa-pss-sha512']);
});
