import { describe, expect, test } from 'vitest';
import type { CheckId } from '../../../../src/core/findings/messages/checks.ts';
import type { Verdict } from '../../../../src/core/saml/response/verdict.ts';
import { verifyResponse } from '../../../../src/core/saml/response/verify-response.ts';
import { readCaseJson, readCases } from '../../../support/read-cases.ts';
import { makeInput, type ResponseRecipe } from '../../../support/response-generator/make-response.ts';
import { evilNameId } from '../../../support/response-generator/wrap-signature.ts';

/** A recipe and what must come of it. Every check that is not named must neither fail nor warn. */
interface ResponseCase extends ResponseRecipe {
  readonly why: string;
  readonly expect: {
    readonly fail?: readonly CheckId[];
    readonly warn?: readonly CheckId[];
    /** Rows that must be there as information, among others. */
    readonly info?: readonly CheckId[];
    /** Words that the failing or warning rows, or those named as information, must have, in any letter case. */
    readonly says?: readonly string[];
    readonly nameId?: string | null;
    readonly attributes?: Readonly<Record<string, readonly string[]>>;
  };
}

for (const verdict of ['accepted', 'refused']) {
  describe(verdict, () => {
    for (const folder of readCases('responses').filter((one) => one.verdict === verdict)) {
      test(folder.name, () => {
        const recipe = readCaseJson<ResponseCase>(folder, 'case.json');
        if (recipe === null) throw new Error('The case has no case.json.');
        judge(recipe, verdict);
      });
    }
  });
}

function judgeIdentity(found: Verdict, { nameId, attributes }: ResponseCase['expect']): void {
  if (nameId !== undefined) expect(found.nameId).toBe(nameId);
  if (attributes !== undefined) expect(found.attributes).toEqual(attributes);
  expect(found.nameId).not.toBe(evilNameId);
}

function judge(recipe: ResponseCase, verdict: string): void {
  const found = verifyResponse(makeInput(recipe));
  const idsOf = (status: string): readonly string[] =>
    found.checks.filter((check) => check.status === status).map(({ id }) => id);
  const words = found.checks
    .filter(({ id, status }) => status === 'fail' || status === 'warn' || recipe.expect.info?.includes(id))
    .map(({ expected, actual, fix }) => `${expected} ${actual} ${fix}`)
    .join(' ')
    .toLowerCase();
  expect({ fail: idsOf('fail'), warn: idsOf('warn') }, words).toEqual({
    fail: recipe.expect.fail ?? [],
    warn: recipe.expect.warn ?? [],
  });
  expect(idsOf('info')).toEqual(expect.arrayContaining([...(recipe.expect.info ?? [])]));
  expect(found.verdict).toBe(verdict === 'accepted' ? 'accept' : 'reject');
  for (const word of recipe.expect.says ?? []) expect(words).toContain(word.toLowerCase());
  judgeIdentity(found, recipe.expect);
  // Whatever the verdict, a failing row says what to do.
  for (const check of found.checks) if (check.status === 'fail') expect(check.fix, check.id).not.toBe('');
}
