import type { Check } from '../../core/findings/check.ts';
import type { Policy, Verdict } from '../../core/saml/response/verdict.ts';
import type { Page } from '../pages/render-page.ts';

/** Who stands behind a policy, in the words of a sentence. */
export const policyWords: Readonly<Record<Policy, string>> = {
  saml2: 'the rules of SAML 2.0',
  'twilio-flex': 'what Twilio Flex asks for',
  'twilio-console': 'what the Twilio Console asks for',
};

/** One sentence about a verdict. */
export function describeVerdict(verdict: Verdict): string {
  const asked = policyWords[verdict.policy];
  const failed = verdict.checks.filter(({ status }) => status === 'fail').map(({ title }) => title);
  const warned = verdict.checks.filter(({ status }) => status === 'warn').length;
  if (verdict.verdict === 'reject')
    return `The response does not meet ${asked}: ${failed.length === 0 ? 'it was refused' : failed.join(', ')}.`;
  if (warned === 0) return `The response meets ${asked}.`;
  return `The response meets ${asked}, with ${warned === 1 ? 'one warning' : `${warned} warnings`}.`;
}

/** The rows that need a look, failing ones first. */
function shownChecks({ checks }: Verdict): readonly Check[] {
  return [
    ...checks.filter(({ status }) => status === 'fail'),
    ...checks.filter(({ status }) => status === 'warn'),
  ];
}

/** What the browser shows after the sign-in: accepted or not, and each row that needs a look. */
export function createResultPage(verdict: Verdict): Page {
  const isAccepted = verdict.verdict === 'accept';
  return {
    title: isAccepted ? 'Sign-in accepted' : 'Sign-in refused',
    tone: isAccepted ? 'go' : 'stop',
    paragraphs: [
      describeVerdict(verdict),
      'Return to SSO Preflight: it has every check. You can close this page.',
    ],
    checks: shownChecks(verdict),
  };
}

/** For a response that the test does not take for its answer. */
export function createStrayPage(verdict: Verdict): Page {
  return {
    title: 'This is not the answer to the running test',
    tone: 'stop',
    paragraphs: [
      'Nothing in it shows that it answers the request that was sent: neither its InResponseTo nor its RelayState is the one of this test, and none of your identity provider’s certificates signed it. It was not counted, and the sign-in test is still waiting.',
      'If your identity provider did send it, these are the reasons why it would be refused. A sign-in that starts at the identity provider has to be allowed when the test is started.',
    ],
    checks: shownChecks(verdict),
  };
}

export const strayLimitPage: Page = {
  title: 'Too many responses that are not the answer',
  tone: 'stop',
  paragraphs: [
    'Some page keeps sending responses that do not belong to the running test, so they are not read any more. Return to SSO Preflight, cancel the test and start it again.',
  ],
};
