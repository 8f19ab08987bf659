import { type Check, createCheck, skipCheck } from '../../../findings/check.ts';
import { describeSkewOrigin, timePlaces } from '../../../findings/messages/check-words.ts';
import { showValue } from '../../../findings/show-value.ts';
import { attributeOf } from '../../../xml/xml-node.ts';
import type { AssertionFacts, Confirmation } from '../read-assertion.ts';
import { parseSamlTime } from '../saml-time.ts';
import { type CheckContext, switchFor } from './check-context.ts';

const longWindowHours = 24;
const noticedSkewSeconds = 30;
const shiftHours = 8;

interface StatedTime {
  readonly where: string;
  readonly text: string;
  /** Milliseconds since 1970; null when the text is no time. */
  readonly time: number | null;
}

/** The same time as Conditions and the bearer confirmation state it, where they do. */
function statedTimes(
  facts: AssertionFacts,
  bearer: Confirmation | null,
  name: 'notBefore' | 'notOnOrAfter',
): readonly StatedTime[] {
  const places = [
    [timePlaces.conditions, facts.conditions?.[name]],
    [timePlaces.confirmation, bearer?.data?.[name]],
  ] as const;
  return places.flatMap(([where, text]) =>
    text === null || text === undefined ? [] : [{ where, text, time: parseSamlTime(text) }],
  );
}

/** SAML 2.0 Core, section 2.5.1.2, and SubjectConfirmationData (section 2.4.1.2): both starts must have come. */
export function checkNotBefore(context: CheckContext, bearer: Confirmation | null): Check {
  if (context.facts === null) return skipCheck('not-before', 'not-run', 'no-assertion');
  const times = statedTimes(context.facts, bearer, 'notBefore');
  const limit = context.now + context.skewSeconds * 1000;
  const fault = times.find(({ time }) => time === null || time > limit);
  if (fault === undefined) {
    const actual = times.length === 0 ? timePlaces.none : times.map(({ text }) => showValue(text)).join(', ');
    return createCheck('not-before.good', 'pass', { ...tolerance(context), actual });
  }
  const data = { where: fault.where, actual: showValue(fault.text) };
  if (fault.time === null) return createCheck('not-before.malformed', 'fail', data);
  const seconds = Math.ceil((fault.time - context.now) / 1000);
  return createCheck('not-before.future', 'fail', { ...tolerance(context), ...data, seconds });
}

/** SAML 2.0 Core, section 2.5.1.2; SAML 2.0 Profiles, section 4.1.4.2: the bearer confirmation must end. */
export function checkNotOnOrAfter(context: CheckContext, bearer: Confirmation | null): Check {
  if (context.facts === null) return skipCheck('not-on-or-after', 'not-run', 'no-assertion');
  const times = statedTimes(context.facts, bearer, 'notOnOrAfter');
  const limit = context.now - context.skewSeconds * 1000;
  const fault = times.find(({ time }) => time === null || time <= limit);
  if (fault === undefined) {
    const isEndless = bearer !== null && bearer.data?.notOnOrAfter === null;
    return isEndless ? createCheck('not-on-or-after.missing', 'fail') : judgeWindow(context, times);
  }
  const data = { where: fault.where, actual: showValue(fault.text) };
  if (fault.time === null) return createCheck('not-on-or-after.malformed', 'fail', data);
  const seconds = Math.floor((context.now - fault.time) / 1000);
  return createCheck('not-on-or-after.expired', 'fail', { ...tolerance(context), ...data, seconds });
}

function judgeWindow(context: CheckContext, times: readonly StatedTime[]): Check {
  if (times.length === 0)
    return createCheck('not-on-or-after.good', 'pass', { ...tolerance(context), actual: timePlaces.none });
  const first = Math.min(...times.map(({ time }) => time ?? Number.POSITIVE_INFINITY));
  const actual = new Date(first).toISOString();
  const hours = Math.floor((first - context.now) / 3_600_000);
  return hours >= longWindowHours
    ? createCheck('not-on-or-after.long', 'warn', { actual, hours, switch: switchFor(context, 'validity') })
    : createCheck('not-on-or-after.good', 'pass', { ...tolerance(context), actual });
}

function tolerance(context: CheckContext): { now: string; skew: number; origin: string } {
  return {
    now: new Date(context.now).toISOString(),
    skew: context.skewSeconds,
    origin: describeSkewOrigin(context.input.skewSeconds === null),
  };
}

/** The difference of the clocks as far as it shows; a number, and never a failure by itself. */
export function checkClockSkew(context: CheckContext): Check {
  const issued = parseSamlTime(
    context.facts?.issueInstant ?? attributeOf(context.opened.response, 'IssueInstant'),
  );
  if (issued === null) return skipCheck('clock-skew', 'not-run', 'not-given');
  const ahead = Math.round((issued - context.now) / 1000);
  if (ahead > noticedSkewSeconds) return createCheck('clock-skew.ahead', 'warn', { seconds: ahead });
  const asked = parseSamlTime(context.input.request?.issuedAt ?? null);
  const behind = asked === null ? 0 : Math.round((asked - issued) / 1000);
  if (behind > noticedSkewSeconds) return createCheck('clock-skew.behind', 'warn', { seconds: behind });
  return createCheck('clock-skew.good', 'pass', { seconds: -ahead });
}

/** SAML 2.0 Profiles, section 4.1.4.2: there is an AuthnStatement. */
export function checkAuthnStatement({ facts }: CheckContext): Check {
  if (facts === null) return skipCheck('authn-statement', 'not-run', 'no-assertion');
  return facts.authnStatements.length > 0
    ? createCheck('authn-statement.good', 'pass')
    : createCheck('authn-statement.missing', 'fail');
}

/** SAML 2.0 Core, section 2.7.2; for Flex, Twilio discourages a short session (facts 1.4). */
export function checkSessionLifetime(context: CheckContext): Check {
  if (context.facts === null) return skipCheck('session-lifetime', 'not-run', 'no-assertion');
  const stated = context.facts.authnStatements
    .map(({ sessionNotOnOrAfter }) => sessionNotOnOrAfter)
    .filter((text) => text !== null);
  const times = stated.map((text) => ({ text, time: parseSamlTime(text) }));
  const malformed = times.find(({ time }) => time === null);
  if (malformed !== undefined)
    return createCheck('session-lifetime.malformed', 'fail', { actual: showValue(malformed.text) });
  const [first] = times.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0));
  if (first === undefined) return createCheck('session-lifetime.none', 'pass');
  const left = (first.time ?? 0) - context.now;
  const data = { actual: showValue(first.text), hours: Math.round(left / 360_000) / 10 };
  if (left <= -context.skewSeconds * 1000) return createCheck('session-lifetime.over', 'fail', data);
  const isShort = context.input.policy === 'twilio-flex' && left < shiftHours * 3_600_000;
  return isShort
    ? createCheck('session-lifetime.short', 'warn', data)
    : createCheck('session-lifetime.stated', 'info', data);
}
