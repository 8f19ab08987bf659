import { expect, test } from 'vitest';
import { verifyResponse } from '../../../../src/core/saml/response/verify-response.ts';
import { makeInput } from '../../../support/response-generator/make-response.ts';
import type { Replacement } from '../../../support/response-generator/replace-text.ts';

const many = 20_000;
const sign = { assertion: {}, response: null };

/** Shapes that would cost the square of their number, or a verdict as large as the response, if a check were careless. */
const shapes: readonly (readonly [
  string,
  { readonly before?: Replacement; readonly after?: Replacement },
])[] = [
  ['Advice', { before: ['<saml:AuthnStatement', `${'<saml:Advice/>'.repeat(many)}<saml:AuthnStatement`] }],
  [
    'audiences',
    { before: ['/<saml:Audience>.*<.saml:Audience>/', '<saml:Audience>urn:a</saml:Audience>'.repeat(many)] },
  ],
  [
    'roles',
    { before: ['<saml:AttributeValue>agent', `<saml:AttributeValue>${'x,'.repeat(many * 10)}agent`] },
  ],
  [
    'namespaced attributes',
    {
      before: [
        '<saml:AttributeStatement>',
        `<saml:AttributeStatement>${Array.from({ length: many }, (_, index) => `<saml:Attribute Name="urn:x:${index}"/>`).join('')}`,
      ],
    },
  ],
  [
    'confirmations',
    {
      before: [
        '<saml:SubjectConfirmation ',
        `${'<saml:SubjectConfirmation Method="x"/>'.repeat(many)}<saml:SubjectConfirmation `,
      ],
    },
  ],
  ['conditions', { before: ['</saml:Conditions>', `${'<x/>'.repeat(many)}</saml:Conditions>`] }],
  ['unknown children', { after: ['<samlp:Status>', `${'<x/>'.repeat(many)}<samlp:Status>`] }],
  [
    'claims of one ID',
    {
      after: [
        '<samlp:Status>',
        `<samlp:Extensions>${'<x ID="_assertion"/>'.repeat(many)}</samlp:Extensions><samlp:Status>`,
      ],
    },
  ],
  ['assertions', { after: ['<samlp:Status>', `${'<saml:Assertion ID="x"/>'.repeat(many)}<samlp:Status>`] }],
  ['comments', { after: ['alice@', `${'<!---->'.repeat(many)}alice@`] }],
  ['processing instructions', { after: ['alice@', `${'<?x?>'.repeat(many)}alice@`] }],
];

test.each(shapes)(
  'twenty thousand %s cost little, and the verdict stays small',
  (_name, { before, after }) => {
    const input = makeInput({
      sign,
      ...(before !== undefined && { before: [before] }),
      ...(after !== undefined && { after: [after] }),
      receive: { policy: 'twilio-flex' },
    });
    const start = process.cpuUsage();
    const verdict = verifyResponse(input);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
    const { checks } = verdict;
    expect(JSON.stringify(checks).length).toBeLessThan(40_000);
  },
);

test('verified bytes that are too large to be read again are not verified', () => {
  // The canonical form repeats the long namespace in each of these elements, which themselves do not.
  const children = '<x:e/>'.repeat(5_200);
  const input = makeInput({
    sign,
    before: [
      ['<samlp:Response ', `<samlp:Response xmlns:x="urn:${'x'.repeat(1000)}" `],
      ['>Alice Example</saml:AttributeValue>', `>${children}</saml:AttributeValue>`],
    ],
  });
  expect(input.xml.length).toBeLessThan(60_000);
  const { verdict, nameId, signed, checks } = verifyResponse(input);
  expect({ verdict, nameId, signed }).toEqual({ verdict: 'reject', nameId: null, signed: 'none' });
  expect(checks.find(({ id }) => id === 'assertion-signed')?.actual).toContain('canonicalized');
});
