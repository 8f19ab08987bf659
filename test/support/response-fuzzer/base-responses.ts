import type { Verdict, VerifyResponseInput } from '../../../src/core/saml/response/verdict.ts';
import { verifyResponse } from '../../../src/core/saml/response/verify-response.ts';
import { makeInput, type ResponseRecipe } from '../response-generator/make-response.ts';

/** A good response that is mutated, with what comes of it as it is. */
export interface BaseResponse {
  readonly name: string;
  readonly input: VerifyResponseInput;
  readonly verdict: Verdict;
}

const assertionAlone = { assertion: {}, response: null } as const;
const responseAlone = { assertion: null, response: {} } as const;
const ecdsa = { key: 'p256', algorithm: 'ecdsa-sha256' } as const;

/** Each demands the very signatures that it has, so that a signature that is taken off is missed. */
const recipes: Readonly<Record<string, ResponseRecipe>> = {
  'assertion signed': { sign: assertionAlone, receive: { requireSigned: 'assertion' } },
  'response signed': { sign: responseAlone, receive: { requireSigned: 'response' } },
  'both signed': { receive: { requireSigned: 'both' } },
  'both signed, for Flex': { receive: { policy: 'twilio-flex', requireSigned: 'both' } },
  'both signed, for the Console': { receive: { policy: 'twilio-console', requireSigned: 'both' } },
  'assertion signed with ECDSA': {
    sign: { assertion: ecdsa, response: null },
    receive: { trust: [{ key: 'p256' }], requireSigned: 'assertion' },
  },
  InclusiveNamespaces: {
    sign: { assertion: { prefixes: 'saml xs #default' }, response: null },
    receive: { requireSigned: 'assertion' },
  },
  'encrypted in a signed response': {
    sign: responseAlone,
    encrypt: {},
    receive: { requireSigned: 'response' },
  },
  'signed and encrypted': {
    sign: assertionAlone,
    encrypt: { content: 'aes256-cbc' },
    receive: { requireSigned: 'assertion' },
  },
  'NameID encrypted': { encrypt: { part: 'NameID' }, receive: { requireSigned: 'both' } },
  'comments, white space and an assertion quoted': {
    before: [
      ['<saml:Subject>', '\n  <!-- who -->\n  <saml:Subject>'],
      [
        '<saml:AuthnStatement',
        '<saml:Advice><saml:Assertion ID="_quoted" Version="2.0" IssueInstant="2026-11-25T09:00:00Z"><saml:Issuer>https://other.test</saml:Issuer></saml:Assertion></saml:Advice><saml:AuthnStatement',
      ],
    ],
    receive: { requireSigned: 'both' },
  },
};

/** Fresh keys in each process; throws when one of them is not accepted as it is. */
export function makeBaseResponses(): readonly BaseResponse[] {
  return Object.entries(recipes).map(([name, recipe]) => {
    const input = makeInput(recipe);
    const verdict = verifyResponse(input);
    if (verdict.verdict !== 'accept') throw new Error(`The response to mutate is not accepted: ${name}.`);
    return { name, input, verdict };
  });
}
