import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyResponse } from '../../../../src/core/saml/response/verify-response.ts';
import { toPem } from '../../../support/make-certificate.ts';
import { readCaseJson, readCases } from '../../../support/read-cases.ts';
import { makeInput, type ResponseRecipe } from '../../../support/response-generator/make-response.ts';
import { askXmlsec1, isXmlsec1Installed } from '../../../support/xmlsec1.ts';

/** What we take and xmlsec1 1.2 does not know at all (EdDSA, RSASSA-PSS); a change of the list is a change to look at. */
const unknownToXmlsec1: readonly string[] = [
  'ed25519',
  'rsa-pss-key',
  'rsa-pss-sha256',
  'rsa-pss-sha384',
  'rsa-pss-sha512',
];

test('every signature that counts as valid in an accepted case is valid to xmlsec1 too', {
  timeout: 120_000,
}, () => {
  // Plainly not a pass where xmlsec1 is missing: the test fails and says so.
  expect(isXmlsec1Installed(), 'xmlsec1 is not installed; install it to run this comparison').toBe(true);
  const disagreeing: string[] = [];
  for (const folder of readCases('responses').filter(({ verdict }) => verdict === 'accepted')) {
    const recipe = readCaseJson<ResponseRecipe>(folder, 'case.json');
    if (recipe === null) throw new Error(`${folder.name} has no case.json.`);
    const input = makeInput(recipe);
    const { signed } = verifyResponse(input);
    const pems = input.identityProvider.certificates.map((der) => toPem(new X509Certificate(der).raw));
    const opinions = pems.map((pem) => askXmlsec1(input.xml, pem));
    const isValid = (part: 'response' | 'assertion'): boolean =>
      opinions.some((opinion) => opinion[part] === 'valid');
    // What is signed inside an encrypted assertion is out of xmlsec1's sight here.
    const needsAssertion = signed !== 'response' && recipe.encrypt === undefined;
    const needsResponse = signed === 'response' || signed === 'both';
    if ((needsAssertion && !isValid('assertion')) || (needsResponse && !isValid('response')))
      disagreeing.push(folder.name);
  }
  expect(disagreeing).toEqual(unknownToXmlsec1);
});
