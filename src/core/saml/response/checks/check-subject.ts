import { type Check, createCheck, skipCheck } from '../../../findings/check.ts';
import { showValue, showValues } from '../../../findings/show-value.ts';
import { bearerMethod, emailNameIdFormat } from '../../saml-names.ts';
import type { AssertionFacts, Confirmation } from '../read-assertion.ts';
import { parseSamlTime } from '../saml-time.ts';
import type { VerifyResponseInput } from '../verdict.ts';
import { comparison } from './check-addresses.ts';
import { type CheckContext, switchFor } from './check-context.ts';

const unspecifiedFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

/**
 * The bearer confirmation that the other checks look at: one confirmation that holds is enough (SAML 2.0 Core, section
 * 2.4.1.1), so the first that fits recipient, time and request, else the first bearer one.
 */
export function chooseConfirmation(
  facts: AssertionFacts | null,
  input: VerifyResponseInput,
  earliestEnd: number,
): Confirmation | null {
  const bearers = facts?.confirmations.filter(({ method }) => method === bearerMethod) ?? [];
  const fitting = bearers.find(
    ({ data }) =>
      data !== null &&
      data.recipient === input.serviceProvider.acsUrl &&
      (input.isRequestUnknown === true || data.inResponseTo === (input.request?.id ?? null)) &&
      (parseSamlTime(data.notOnOrAfter) ?? Number.NEGATIVE_INFINITY) > earliestEnd,
  );
  return fitting ?? bearers[0] ?? null;
}

/** SAML 2.0 Profiles, section 4.1.4.2: the method is bearer, with data, and its data has no NotBefore. */
export function checkSubjectConfirmation({ facts }: CheckContext, bearer: Confirmation | null): Check {
  if (facts === null) return skipCheck('subject-confirmation', 'not-run', 'no-assertion');
  if (bearer === null) {
    const methods = showValues(facts.confirmations.map(({ method }) => method));
    return createCheck('subject-confirmation.missing', 'fail', { actual: methods === '' ? 'none' : methods });
  }
  if (bearer.data === null) return createCheck('subject-confirmation.no-data', 'fail');
  return bearer.data.notBefore === null
    ? createCheck('subject-confirmation.good', 'pass')
    : createCheck('subject-confirmation.not-before', 'warn');
}

/** The four checks of who it is about. They are read from verified bytes only. */
export function checkNameId(context: CheckContext): readonly Check[] {
  const ids = ['name-id-present', 'name-id-format', 'name-id-is-email', 'expected-email'] as const;
  const { facts } = context;
  if (facts === null) return ids.map((id) => skipCheck(id, 'not-run', 'no-assertion'));
  if (!context.opened.isVerified) return ids.map((id) => skipCheck(id, 'not-run', 'unverified'));
  return [
    checkPresence(context, facts),
    checkFormat(context, facts),
    checkIsEmail(context, facts),
    checkExpectedEmail(context, facts),
  ];
}

function checkPresence(context: CheckContext, facts: AssertionFacts): Check {
  const data = { switch: switchFor(context, 'name-id') };
  if (facts.nameId === null)
    return facts.hasEncryptedId
      ? createCheck('name-id-present.encrypted', 'fail', { switch: switchFor(context, 'encryption') })
      : createCheck('name-id-present.missing', 'fail', data);
  if (facts.nameId.value === null) return createCheck('name-id-present.impure', 'fail');
  return facts.nameId.value.trim() === ''
    ? createCheck('name-id-present.missing', 'fail', data)
    : createCheck('name-id-present.good', 'pass', { actual: showValue(facts.nameId.value) });
}

/** Console needs emailAddress (facts 2.2); Flex mandates no format (facts 1.4). */
function checkFormat(context: CheckContext, facts: AssertionFacts): Check {
  if (facts.nameId === null) return skipCheck('name-id-format', 'not-run', 'not-given');
  const format = facts.nameId.format ?? unspecifiedFormat;
  const data = {
    expected: emailNameIdFormat,
    actual: facts.nameId.format === null ? `none given, so ${unspecifiedFormat}` : showValue(format),
  };
  if (context.input.policy !== 'twilio-console') return createCheck('name-id-format.any', 'info', data);
  return format === emailNameIdFormat
    ? createCheck('name-id-format.good', 'pass', data)
    : createCheck('name-id-format.differs', 'fail', { ...data, switch: switchFor(context, 'name-id') });
}

const emailShape = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/u;

function checkIsEmail(context: CheckContext, facts: AssertionFacts): Check {
  const value = facts.nameId?.value ?? null;
  if (value === null) return skipCheck('name-id-is-email', 'not-run', 'not-given');
  const data = { actual: showValue(value), switch: switchFor(context, 'name-id') };
  if (emailShape.test(value)) return createCheck('name-id-is-email.good', 'pass', data);
  return context.input.policy === 'twilio-console'
    ? createCheck('name-id-is-email.other', 'fail', data)
    : createCheck('name-id-is-email.not-needed', 'info', data);
}

/** Console compares the NameID; elsewhere an attribute `email` may carry the address (facts 1.4). */
function checkExpectedEmail(context: CheckContext, facts: AssertionFacts): Check {
  const expected = context.input.expectedEmail;
  if (expected === null) return skipCheck('expected-email', 'not-applicable', 'not-given');
  const [nameId = '', ...others] = emailCandidates(context, facts);
  const candidates = [nameId, ...others];
  if (candidates.includes(expected))
    return createCheck('expected-email.good', 'pass', { expected: showValue(expected) });
  const sameLetters = candidates.find((candidate) => candidate.toLowerCase() === expected.toLowerCase());
  const data = { ...comparison(expected, sameLetters ?? nameId), switch: switchFor(context, 'name-id') };
  if (sameLetters === undefined) return createCheck('expected-email.differs', 'fail', data);
  // "Exactly as in Twilio" (facts 2.2).
  const severity = context.input.policy === 'twilio-console' ? 'fail' : 'warn';
  return createCheck('expected-email.case', severity, data);
}

function emailCandidates(context: CheckContext, facts: AssertionFacts): readonly string[] {
  const nameId = facts.nameId?.value ?? '';
  if (context.input.policy === 'twilio-console') return [nameId];
  return [nameId, ...(facts.attributes.find(({ name }) => name === 'email')?.values ?? [])];
}
