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

async function isValidToXmlsec1(part: SignedPart, { input }: Judged): Promise<boolean> {
  for (const pem of readablePems(input.identityProvider.certificates))
    if ((await askXmlsec1About(part, input.xml, pem)) === 'valid') return true;
  return false;
}

/** The names of the cases for which `isDisagreeing` holds. Two processes at a time. */
async function findDisagreeing(
  cases: readonly Judged[],
  isDisagreeing: (judged: Judged) => Promise<boolean>,
): Promise<readonly string[]> {
  const pending = cases.values();
  const names: string[] = [];
  const work = async (): Promise<void> => {
    for (const judged of pending) if (await isDisagreeing(judged)) names.push(judged.name);
  };
  await Promise.all([work(), work()]);
  return names.toSorted();
}

test('every signature that counts as valid in an accepted case is valid to xmlsec1 too, but for algorithms that it does not know', {
  timeout: 600_000,
}, async () => {
  const disagreeing = await findDisagreeing(judgeCases('accepted'), async (judged) => {
    const { signed } = judged.found;
    // What is signed inside an encrypted assertion is out of xmlsec1's sight here.
    const isInClear = judged.recipe.encrypt === undefined || judged.recipe.encrypt.part === 'NameID';
    const parts: SignedPart[] = signed === 'response' || signed === 'both' ? ['response'] : [];
    if (signed !== 'response' && isInClear) parts.push('assertion');
    for (const part of parts) if (!(await isValidToXmlsec1(part, judged))) return true;
    return false;
  });
  expect(disagreeing).toEqual(knownDifferences('xmlsec1Refuses'));
});

test('every signature that we refuse and xmlsec1 takes is known, each with its reason', {
  timeout: 600_000,
}, async () => {
  const disagreeing = await findDisagreeing(judgeCases('refused'), async (judged) => {
    for (const part of ['response', 'assertion'] as const) {
      const row = judged.found.checks.find(({ id }) => id === `${part}-signed`);
      const isRefused = row?.status !== 'pass' && row?.status !== 'info';
      if (isRefused && (await isValidToXmlsec1(part, judged))) return true;
    }
    return false;
  });
  expect(disagreeing).toEqual(knownDifferences('xmlsec1Accepts'));
});
