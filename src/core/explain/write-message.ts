import type { Check } from '../findings/check.ts';
import { fillPlaceholders } from '../findings/finding.ts';
import { nameOwnIdp } from '../findings/messages/idp-evidence.ts';
import { describeUndocumented } from '../findings/messages/idp-switches.ts';
import {
  type MessageRecipient,
  maskedWords,
  sendWords,
  signedWords,
  targetNames,
} from '../findings/messages/send/send-words.ts';
import { maskAddresses } from '../reports/mask-addresses.ts';
import type { Verdict } from '../saml/response/verdict.ts';
import { type MessageSubject, valuesForIdpTeam, valuesForTwilio } from './message-subject.ts';

/** A text ready to send: plain, without what identifies a person. */
export interface WrittenMessage {
  readonly recipient: MessageRecipient;
  readonly subject: string;
  readonly text: string;
  /** What was left out or masked, in words; the text says it too. */
  readonly masked: readonly string[];
}

/**
 * Writes to the identity provider's team what they have to change, or to Twilio support what to compare: field names and
 * both values, from one verdict. Personal values are masked as in the report.
 */
export function writeMessage(recipient: MessageRecipient, subject: MessageSubject): WrittenMessage {
  const words = wordsOf(subject);
  const lines = recipient === 'idp-team' ? writeToIdpTeam(subject, words) : writeToTwilio(subject, words);
  const masked = fillPlaceholders(sendWords.masked, { masked: maskedWords.join('; ') });
  const text = [sendWords.hello, '', ...lines, '', describeTest(subject), `${masked}.`, '', sendWords.bye];
  return {
    recipient,
    subject: subjectLine(recipient, subject, words),
    text: `${text.join('\n')}\n`,
    masked: maskedWords,
  };
}

type Words = Readonly<Record<'target' | 'idp' | 'at', string>>;

function wordsOf({ verdict, idp, testedAt }: MessageSubject): Words {
  return { target: targetNames[verdict.policy], idp: nameOwnIdp(idp), at: testedAt };
}

function subjectLine(recipient: MessageRecipient, { verdict }: MessageSubject, words: Words): string {
  if (recipient === 'twilio-support') return fillPlaceholders(sendWords.twilioSubject, words);
  const count = openChecks(verdict).length;
  if (count === 0) return fillPlaceholders(sendWords.idpSubjectGood, words);
  const settings = count === 1 ? 'setting' : 'settings';
  return fillPlaceholders(sendWords.idpSubject, { ...words, count, settings });
}

/** What failed, then what was warned of; a row without a fix is the shadow of another one. */
function openChecks({ checks }: Verdict): readonly Check[] {
  const withFix = checks.filter(({ fix }) => fix !== '');
  return [
    ...withFix.filter(({ status }) => status === 'fail'),
    ...withFix.filter(({ status }) => status === 'warn'),
  ];
}

function writeToIdpTeam(subject: MessageSubject, words: Words): readonly string[] {
  const checks = openChecks(subject.verdict);
  const values = valuesForIdpTeam(subject).map(valueLine);
  if (checks.length === 0) return [fillPlaceholders(sendWords.idpOpeningGood, words), '', ...values];
  const opening = subject.verdict.verdict === 'reject' ? sendWords.idpOpening : sendWords.idpOpeningWarnings;
  return [
    fillPlaceholders(opening, words),
    '',
    ...checks.flatMap((check, index) => [
      ...checkLines(check, index, subject.verdict),
      fixLine(check, subject),
      '',
    ]),
    sendWords.idpValues,
    '',
    ...values,
    '',
    sendWords.idpClosing,
  ];
}

function writeToTwilio(subject: MessageSubject, words: Words): readonly string[] {
  const checks = openChecks(subject.verdict);
  const isRefused = subject.verdict.verdict === 'reject';
  const found = [
    sendWords.twilioFound,
    '',
    ...checks.flatMap((check, index) => [...checkLines(check, index, subject.verdict), '']),
  ];
  return [
    fillPlaceholders(isRefused ? sendWords.twilioOpening : sendWords.twilioOpeningGood, words),
    '',
    ...valuesForTwilio(subject).map(valueLine),
    '',
    sendWords.twilioShows,
    '',
    ...(checks.length === 0 ? [] : found),
    sendWords.twilioQuestion,
  ];
}

/** The fix without the remark that our sources do not know the place: whoever keeps the console does. */
function fixLine({ fix }: Check, { verdict, idp }: MessageSubject): string {
  const known = fix.replace(describeUndocumented(idp), '').trim();
  return `   ${sendWords.where}: ${maskAddresses(known, verdict)}`;
}

function checkLines(check: Check, index: number, verdict: Verdict): readonly string[] {
  const hide = (text: string): string => maskAddresses(text, verdict);
  return [
    `${index + 1}. ${check.title}`,
    `   ${check.status === 'fail' ? sendWords.shouldBe : sendWords.couldBe}: ${hide(check.expected)}`,
    `   ${sendWords.is}: ${hide(check.actual)}`,
  ];
}

function valueLine({ label, value }: { readonly label: string; readonly value: string }): string {
  return `   ${label}: ${value}`;
}

function describeTest({ verdict, testedAt, responseSha256 }: MessageSubject): string {
  const data = { at: testedAt, signed: signedWords[verdict.signed] };
  return responseSha256 === null
    ? fillPlaceholders(sendWords.testedUnkept, data)
    : fillPlaceholders(sendWords.tested, { ...data, sha256: responseSha256 });
}
