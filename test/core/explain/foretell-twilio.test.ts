import { describe, expect, test } from 'vitest';
import { foretellTwilio } from '../../../src/core/explain/foretell-twilio.ts';
import { createCheck, skipCheck } from '../../../src/core/findings/check.ts';
import type { CheckWordsKey } from '../../../src/core/findings/messages/check-words.ts';
import type { Policy } from '../../../src/core/saml/response/verdict.ts';

const answersTo = (policy: Policy, ...outcomes: readonly CheckWordsKey[]) =>
  foretellTwilio(
    { policy, acsUrl: 'https://127.0.0.1/acs' },
    outcomes.map((outcome) => createCheck(outcome, 'fail')),
  );

describe('what Twilio would show', () => {
  test.each<[Policy, CheckWordsKey, { standing: string; shown: string }]>([
    [
      'twilio-console',
      'response-signed.twilio',
      { standing: 'documented', shown: 'Authentication Failed. The Message of SAML response is not signed' },
    ],
    ['twilio-console', 'audience.differs', { standing: 'documented', shown: 'audience is invalid' }],
    [
      'twilio-console',
      'audience.differs',
      { standing: 'inferred', shown: 'Audience is invalid. Configured: …' },
    ],
    ['twilio-console', 'relay-state.missing', { standing: 'documented', shown: 'missing RelayState' }],
    ['twilio-console', 'encryption.twilio', { standing: 'documented', shown: 'invalid SAML response' }],
    [
      'twilio-flex',
      'typed-suffixes.bad-value',
      { standing: 'documented', shown: '400 Error invalid attribute format' },
    ],
    ['twilio-flex', 'attribute-roles.missing', { standing: 'documented', shown: '70252 Bad Saml Response' }],
    [
      'twilio-flex',
      'issuer.differs',
      {
        standing: 'documented',
        shown: 'A Twilio user name and password dialog after the sign-in at the identity provider',
      },
    ],
    [
      'twilio-flex',
      'response-signed.twilio',
      { standing: 'inferred', shown: 'The Message of the Response is not signed and the SP requires it' },
    ],
    ['twilio-flex', 'not-on-or-after.expired', { standing: 'inferred', shown: 'assertion has expired.' }],
  ])('under %s, %s: %o', (policy, outcome, answer) => {
    expect(answersTo(policy, outcome)).toContainEqual(
      expect.objectContaining({
        ...answer,
        errorId: expect.any(String),
        source: expect.stringMatching(/.+/),
      }),
    );
  });

  test('nothing of Flex is foretold for the Console, and nothing of the Console for Flex', () => {
    expect(answersTo('twilio-console', 'issuer.differs').map(({ standing }) => standing)).toEqual([
      'not-documented',
    ]);
    const flex = answersTo('twilio-flex', 'response-signed.twilio').map(({ shown }) => shown);
    expect(flex).not.toContain('Authentication Failed. The Message of SAML response is not signed');
  });

  test('a failed check without a message is said to be not documented', () => {
    expect(answersTo('twilio-console', 'name-id-is-email.other')).toEqual([
      expect.objectContaining({
        checkId: 'name-id-is-email',
        errorId: null,
        standing: 'not-documented',
        shown: 'What Twilio shows for this is not documented.',
      }),
    ]);
  });

  test('nothing is foretold for SAML 2.0 alone, nor for what did not fail', () => {
    expect(answersTo('saml2', 'audience.differs')).toEqual([]);
    const calm = [
      createCheck('assertion-signed.twilio', 'warn'),
      createCheck('issuer.good', 'pass'),
      skipCheck('audience', 'not-run', 'unreadable'),
    ];
    expect(foretellTwilio({ policy: 'twilio-flex', acsUrl: '' }, calm)).toEqual([]);
  });

  test.each([
    [
      'https://login.flex.us1.twilio.com/login/callback?connection=JQ1',
      ['Audience is invalid. Configured: …'],
    ],
    ['https://iam.twilio.com/v1/Accounts/AC1/saml2', ['… is not a valid audience for this Response']],
    [
      'http://127.0.0.1:7777/saml/acs',
      ['Audience is invalid. Configured: …', '… is not a valid audience for this Response'],
    ],
  ])('the ACS URL %s tells the engine of Flex, or leaves both', (acsUrl, shown) => {
    const checks = [createCheck('audience.differs', 'fail')];
    const answers = foretellTwilio({ policy: 'twilio-flex', acsUrl }, checks);
    expect(answers.map((answer) => answer.shown)).toEqual(shown);
  });
});
