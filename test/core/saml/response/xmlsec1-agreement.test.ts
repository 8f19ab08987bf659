import { expect, test } from 'vitest';
import type { Verdict, VerifyResponseInput } from '../../../../src/core/saml/response/verdict.ts';
import { verifyResponse } from '../../../../src/core/saml/response/verify-response.ts';
import { knownDifferences } from '../../../support/known-differences.ts';
import { readCaseJson, readCases } from '../../../support/read-cases.ts';
import { readablePems } from '../../../support/readable-pems.ts';
import { makeInput, type ResponseRecipe } from '../../../support/response-generator/make-response.ts';
import { askXmlsec1About, isXmlsec1Installed, type SignedPart } from '../../../support/xmlsec1.ts';

interface Judged {
  readonly name: string;
  readonly recipe: ResponseRecipe;
  readonly input: VerifyResponseInput;
  readonly found: Verdict;
}

function judgeCases(verdict: 'accepted' | 'refused'): readonly Judged[] {
  // Plainly not a pass where xmlsec1 is missing: the test fails and says so.
  expect(isXmlsec1Installed(), 'xmlsec1 is not installed; install it to run this comparison').toBe(true);
  return readCases('responses')
    .filter((folder) => folder.verdict === verdict)
    .map((folder) => {
      const recipe = readCaseJson<ResponseRecipe>(folder, 'case.json');
      if (recipe === null) throw new Error(`${folder.name} has no case.json.`);
      const input = makeInput(recipe);
      return { name: folder.name, recipe, input, found: verifyResponse(input) };
    });
}

function isValidToXmlsec1(part: SignedPart, { input }: Judged): boolean {
  return readablePems(input.identityProvider.certificates).some(
    (pem) => askXmlsec1About(part, input.xml, pem) === 'valid',
  );
}

test('every signature that counts as valid in an accepted case is valid to xmlsec1 too, but for algorithms that it does not know', {
  timeout: 600_000,
}, () => {
  const disagreeing = judgeCases('accepted').filter((judged) => {
    const { signed } = judged.found;
    // What is signed inside an encrypted assertion is out of xmlsec1's sight here.
    const isInClear = judged.recipe.encrypt === undefined || judged.recipe.encrypt.part === 'NameID';
    const parts: SignedPart[] = signed === 'response' || signed === 'both' ? ['response'] : [];
    if (signed !== 'response' && isInClear) parts.push('assertion');
    return !parts.every((part) => isValidToXmlsec1(part, judged));
  });
  expect(disagreeing.map(({ name }) => name).toSorted()).toEqual(knownDifferences('xmlsec1Refuses'));
});

test('every signature that we refuse and xmlsec1 takes is known, each with its reason', {
  timeout: 600_000,
}, () => {
  const disagreeing = judgeCases('refused').filter((judged) =>
    (['response', 'assertion'] as const).some((part) => {
      const row = judged.found.checks.find(({ id }) => id === `${part}-signed`);
      return row?.status !== 'pass' && row?.status !== 'info' && isValidToXmlsec1(part, judged);
    }),
  );
  expect(disagreeing.map(({ name }) => name).toSorted()).toEqual(knownDifferences('xmlsec1Accepts'));
});
