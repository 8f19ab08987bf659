import type { OperationOutput } from '../../contract/operations.ts';
import type {
  Rollover,
  RolloverCertificate,
  RolloverSpan,
  SignInOutcome,
} from '../../core/certificates/rollover/rollover.ts';
import { type Line, type Span, styled } from './line.ts';

const labels: Readonly<Record<SignInOutcome, Span>> = {
  works: styled('green', 'works  '),
  depends: styled('yellow', 'depends'),
  'likely-fails': styled('red', 'fails? '),
  fails: styled('red', 'fails  '),
};

/** The plan for a person: the answer asked for, the certificates, what happens when, and the steps. */
export function rolloverLines(plan: OperationOutput<'certificate.rollover'>): readonly Line[] {
  const { answer } = plan;
  return [
    ...(answer === null
      ? []
      : [[labels[answer.outcome], `  On ${dayOf(answer.at)}, ${answer.sentence}`], '']),
    ...plan.certificates.flatMap((one) => certificateLines(one, plan)),
    ...signerLines(plan),
    ...plan.answers.flatMap(({ inTwilio, spans }) => [
      [styled('bold', `With ${nameOf(plan, inTwilio)} in Twilio`)],
      ...spans.map(spanLine),
    ]),
    [styled('bold', 'Steps')],
    ...plan.steps.flatMap(({ title, body, source }, index) => [
      `  ${index + 1}. ${title}`,
      `     ${body}`,
      ...(source === '' ? [] : [[styled('dim', `     Source: ${source}`)]]),
    ]),
  ];
}

function certificateLines({ name, certificate, thumbprints }: RolloverCertificate, plan: Rollover) {
  const used = plan.lastUse?.sha256 === certificate.sha256 ? ', signed the last sign-in test' : '';
  return [
    [styled('bold', `${upperFirst(name)}`), `: ${certificate.subject}${used}`],
    `    valid ${certificate.notBefore} to ${certificate.notAfter}`,
    ...thumbprints.slice(0, 2).map(({ label, value }) => `    ${label} ${value}`),
  ];
}

function signerLines({ signers, ...plan }: Rollover): readonly Line[] {
  return [
    [styled('bold', 'The identity provider signs with')],
    ...signers.map(
      ({ from, until, sha256, sentence }) =>
        `  ${dayOf(from)} to ${dayOf(until)}  ${sha256 === null ? 'unknown' : nameOf(plan, sha256)}. ${sentence}`,
    ),
  ];
}

function spanLine({ from, until, outcome, sentence }: RolloverSpan): Line {
  return [`  ${dayOf(from)} to ${dayOf(until)}  `, labels[outcome], `  ${upperFirst(sentence)}`];
}

function nameOf({ certificates }: Pick<Rollover, 'certificates'>, sha256: string): string {
  return certificates.find(({ certificate }) => certificate.sha256 === sha256)?.name ?? 'another';
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
