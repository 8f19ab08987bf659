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

/** What the browser shows after the sign-in: accepted or not, and each row that needs a look. */
export function createResultPage(verdict: Verdict): Page {
  const shown = verdict.checks.filter(({ status }) => status === 'fail' || status === 'warn');
  const isAccepted = verdict.verdict === 'accept';
  return {
    title: isAccepted ? 'Sign-in accepted' : 'Sign-in refused',
    tone: isAccepted ? 'go' : 'stop',
    paragraphs: [
      describeVerdict(verdict),
      'Return to SSO Preflight: it has every check. You can close this page.',
    ],
    checks: [
      ...shown.filter(({ status }) => status === 'fail'),
      ...shown.filter(({ status }) => status === 'warn'),
    ],
  };
}
