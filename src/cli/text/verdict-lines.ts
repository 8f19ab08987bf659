import type { TwilioAnswer } from '../../core/explain/twilio-answer.ts';
import type { Check, CheckStatus } from '../../core/findings/check.ts';
import type { Verdict } from '../../core/saml/response/verdict.ts';
import { type Line, type Span, styled } from './line.ts';

const labels: Readonly<Record<CheckStatus, Span>> = {
  pass: styled('green', 'pass    '),
  warn: styled('yellow', 'warning '),
  fail: styled('red', 'FAIL    '),
  info: styled('blue', 'info    '),
  'not-applicable': styled('dim', 'n/a     '),
  'not-run': styled('dim', 'not run '),
};

const order: readonly CheckStatus[] = ['fail', 'warn', 'not-run', 'info', 'pass', 'not-applicable'];

/** The verdict, who signs in, and every check, failures first. */
export function verdictLines(verdict: Verdict): readonly Line[] {
  const isAccepted = verdict.verdict === 'accept';
  const checks = verdict.checks.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return [
    [
      styled(isAccepted ? 'green' : 'red', isAccepted ? 'Accepted' : 'Rejected'),
      ` under the policy ${verdict.policy}. Signed: ${verdict.signed}.`,
    ],
    ...identityLines(verdict),
    '',
    ...checks.flatMap(checkLines),
    ...twilioAnswerLines(verdict.twilioAnswers),
  ];
}

function identityLines(verdict: Verdict): readonly Line[] {
  return [
    ...(verdict.issuer === null ? [] : [`Issuer: ${verdict.issuer}`]),
    ...(verdict.nameId === null
      ? []
      : [`NameID: ${verdict.nameId} (${verdict.nameIdFormat ?? 'no format'})`]),
    ...Object.entries(verdict.attributes).map(([name, values]) => `${name}: ${values.join(', ')}`),
  ];
}

function checkLines(check: Check): readonly Line[] {
  const heading: Line = [labels[check.status], styled('bold', check.title), `  [${check.id}]`];
  if (check.status === 'pass' || check.status === 'not-applicable') return [heading];
  return [
    heading,
    ...(check.expected === '' ? [] : [`        expected: ${check.expected}`]),
    ...(check.actual === '' ? [] : [`        actual:   ${check.actual}`]),
    ...(check.fix === '' ? [] : [`        do:       ${check.fix}`]),
  ];
}

/** What Twilio would show for what failed; nothing when nothing is foretold. */
function twilioAnswerLines(answers: readonly TwilioAnswer[] | undefined): readonly Line[] {
  if (answers === undefined || answers.length === 0) return [];
  return [
    '',
    [
      styled('bold', 'What Twilio would show'),
      ' (one message at a time; which comes first is not documented)',
    ],
    ...answers.map(
      ({ checkId, shown, standing, place }): Line =>
        standing === 'not-documented'
          ? `  [${checkId}] ${shown}`
          : `  [${checkId}] ${shown}  (${place}; ${standing})`,
    ),
  ];
}
