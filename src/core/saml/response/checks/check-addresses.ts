import { type Check, createCheck, skipCheck } from '../../../findings/check.ts';
import { describeDifference } from '../../../findings/messages/differences.ts';
import { showValue, showValues } from '../../../findings/show-value.ts';
import { attributeOf, childrenNamed, pureTextOf } from '../../../xml/xml-node.ts';
import { assertionNamespace } from '../../saml-names.ts';
import type { AssertionFacts, Confirmation } from '../read-assertion.ts';
import { type CheckContext, switchFor } from './check-context.ts';

/** What a comparison shows: both values made visible, and how they differ when the eye may miss it. */
export function comparison(
  expected: string,
  actual: string,
): { expected: string; actual: string; difference: string } {
  return {
    expected: showValue(expected),
    actual: actual === '' ? 'empty' : showValue(actual),
    difference: describeDifference(expected, actual),
  };
}

/** SAML 2.0 Profiles, section 4.1.4.2: an Issuer, where there is one, is the identity provider's entity ID. */
export function checkIssuer(context: CheckContext): Check {
  const { input, opened, facts } = context;
  const expected = input.identityProvider.entityId;
  if (expected === null) return skipCheck('issuer', 'not-run', 'not-given');
  const element = childrenNamed(opened.response, assertionNamespace, 'Issuer')[0];
  const responseIssuer = element === undefined ? null : (pureTextOf(element) ?? '');
  if (responseIssuer !== null && responseIssuer !== expected)
    return createCheck('issuer.differs', 'fail', {
      ...comparison(expected, responseIssuer),
      part: 'Response',
      switch: switchFor(context, 'issuer'),
    });
  if (facts === null) return skipCheck('issuer', 'not-run', 'no-assertion');
  if (facts.issuer === null) return createCheck('issuer.missing', 'fail', { expected: showValue(expected) });
  if (facts.issuer !== expected)
    return createCheck('issuer.differs', 'fail', {
      ...comparison(expected, facts.issuer),
      part: 'Assertion',
      switch: switchFor(context, 'issuer'),
    });
  return createCheck('issuer.good', 'pass', { expected: showValue(expected) });
}

/** SAML 2.0 Bindings, section 3.5.5.2: a signed message names its destination; whoever gets it compares exactly. */
export function checkDestination(context: CheckContext): Check {
  const expected = context.input.serviceProvider.acsUrl;
  const actual = attributeOf(context.opened.response, 'Destination');
  const data = { expected: showValue(expected), switch: switchFor(context, 'acs') };
  if (actual === null)
    return context.opened.responseSignature.status === 'absent'
      ? createCheck('destination.missing', 'warn', data)
      : createCheck('destination.missing-signed', 'fail', data);
  return actual === expected
    ? createCheck('destination.good', 'pass', data)
    : createCheck('destination.differs', 'fail', { ...data, ...comparison(expected, actual) });
}

/** SAML 2.0 Profiles, section 4.1.4.2: Recipient is the ACS URL. */
export function checkRecipient(context: CheckContext, bearer: Confirmation | null): Check {
  const expected = context.input.serviceProvider.acsUrl;
  if (context.facts === null) return skipCheck('recipient', 'not-run', 'no-assertion');
  const actual = bearer?.data?.recipient ?? null;
  const data = { expected: showValue(expected), switch: switchFor(context, 'acs') };
  if (actual === null) return createCheck('recipient.missing', 'fail', data);
  return actual === expected
    ? createCheck('recipient.good', 'pass', data)
    : createCheck('recipient.differs', 'fail', { ...data, ...comparison(expected, actual) });
}

/** SAML 2.0 Core, section 2.5.1.4: every AudienceRestriction must hold, each by one of its audiences. */
export function checkAudience(context: CheckContext): Check {
  const expected = context.input.serviceProvider.entityId;
  if (context.facts === null) return skipCheck('audience', 'not-run', 'no-assertion');
  const { conditions } = context.facts;
  const data = { expected: showValue(expected), switch: switchFor(context, 'audience') };
  if (conditions === null) return createCheck('audience.no-conditions', 'fail', data);
  if (conditions.audiences.length === 0) return createCheck('audience.missing', 'fail', data);
  const failing = conditions.audiences.find((audiences) => !audiences.includes(expected));
  if (failing === undefined) return createCheck('audience.good', 'pass', data);
  return createCheck('audience.differs', 'fail', {
    ...data,
    actual: showValues(failing) || 'empty',
    difference:
      failing.map((audience) => describeDifference(expected, audience)).find((text) => text !== '') ?? '',
  });
}

/** SAML 2.0 Profiles, section 4.1.4.3: Response and bearer confirmation answer the request that is outstanding. */
export function checkInResponseTo(context: CheckContext, bearer: Confirmation | null): Check {
  const { request, isRequestUnknown } = context.input;
  if (isRequestUnknown === true) return skipCheck('in-response-to', 'not-run', 'not-given');
  const ofResponse = attributeOf(context.opened.response, 'InResponseTo');
  const ofAssertion = bearer?.data?.inResponseTo ?? null;
  if (request === null) return judgeUnasked(context, ofResponse ?? ofAssertion);
  const parts = [
    { part: 'Response', actual: ofResponse },
    ...(context.facts === null ? [] : [{ part: 'SubjectConfirmationData', actual: ofAssertion }]),
  ];
  const failing = parts.find(({ actual }) => actual !== request.id);
  const expected = showValue(request.id);
  if (failing === undefined) return createCheck('in-response-to.good', 'pass', { expected });
  const { part, actual } = failing;
  return actual === null
    ? createCheck('in-response-to.missing', 'fail', { expected, part })
    : createCheck('in-response-to.differs', 'fail', { ...comparison(request.id, actual), part });
}

function judgeUnasked(context: CheckContext, stated: string | null): Check {
  const actual = stated === null ? 'none' : showValue(stated);
  if (!context.input.isUnsolicitedAllowed)
    return createCheck('in-response-to.no-request', 'fail', { actual });
  return stated === null
    ? judgeUnsolicited(context)
    : createCheck('in-response-to.unexpected', 'fail', { actual });
}

function judgeUnsolicited({ input }: CheckContext): Check {
  if (input.policy === 'twilio-console') return createCheck('in-response-to.unsolicited-console', 'info');
  if (input.policy === 'twilio-flex' && input.identityProvider.idp === 'google')
    return createCheck('in-response-to.unsolicited-google', 'warn');
  return createCheck('in-response-to.unsolicited', 'pass');
}

/** Twilio's console test fails without RelayState (facts 3.2); elsewhere a difference is worth a warning. */
export function checkRelayState(context: CheckContext): Check {
  const { input } = context;
  if (input.relayState === undefined || input.request === null)
    return skipCheck('relay-state', 'not-applicable', 'not-given');
  const expected = input.request.relayState;
  const actual = input.relayState;
  const where = { switch: switchFor(context, 'relay-state') };
  if (expected === null)
    return actual === null || actual === ''
      ? createCheck('relay-state.none-sent', 'pass')
      : createCheck('relay-state.differs', 'warn', { ...where, ...comparison('', actual) });
  if (actual === expected) return createCheck('relay-state.good', 'pass', { expected: showValue(expected) });
  const severity = input.policy === 'saml2' ? 'warn' : 'fail';
  return actual === null || actual === ''
    ? createCheck('relay-state.missing', severity, { ...where, expected: showValue(expected) })
    : createCheck('relay-state.differs', severity, { ...where, ...comparison(expected, actual) });
}

/** Replay is told by the assertion's ID (SAML 2.0 Profiles, section 4.1.4.5). */
export function checkReplay(seen: readonly string[] | null, facts: AssertionFacts | null): Check {
  if (facts === null) return skipCheck('replay', 'not-run', 'no-assertion');
  if (seen === null) return skipCheck('replay', 'not-run', 'not-given');
  return seen.includes(facts.id ?? '')
    ? createCheck('replay.seen', 'fail', { actual: showValue(facts.id ?? '') })
    : createCheck('replay.new', 'pass');
}
