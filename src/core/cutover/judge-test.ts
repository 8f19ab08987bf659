import type { Profile, SignInTestRecord } from '../profiles/profile.ts';
import type { Policy } from '../saml/response/verdict.ts';
import type { GateReason } from './gate.ts';
import { createReason, dayOf } from './reason.ts';

const methodWords: Readonly<Record<SignInTestRecord['method'], string>> = {
  loopback: 'sign-in over this machine',
  paste: 'pasted response',
  demo: 'demo',
};

/** The policy that a product's acceptor stands for. */
export function policyOf(product: Profile['product']): Policy {
  return product.kind === 'flex' ? 'twilio-flex' : 'twilio-console';
}

/**
 * The three conditions about the sign-in test. The newest real one is judged, not the best one: an earlier pass says
 * nothing once a later sign-in was refused. A demo never stands in for a real one.
 */
export function judgeTest(profile: Profile, fingerprint: string | null): readonly GateReason[] {
  const newest = profile.signInTests.toSorted((a, b) => timeOf(b) - timeOf(a));
  const test = newest.find(({ method }) => method !== 'demo') ?? newest[0] ?? null;
  return [
    judgeAccepted(test, policyOf(profile.product)),
    judgeReal(profile, test),
    judgeCurrent(test, fingerprint),
  ];
}

function timeOf({ finishedAt }: SignInTestRecord): number {
  const time = Date.parse(finishedAt);
  // A record without a time counts as the newest, and is then refused: it must not hide behind a good one.
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

function judgeAccepted(test: SignInTestRecord | null, policy: Policy): GateReason {
  const id = 'sign-in-test';
  if (test === null) return createReason(id, 'not-met', { detail: 'testNone', fix: 'testNoneFix' });
  if (timeOf(test) === Number.POSITIVE_INFINITY) {
    return createReason(id, 'unknown', { detail: 'testUnknownDate', fix: 'testNoneFix' });
  }
  const date = dayOf(test.finishedAt);
  const verdict = test.verdicts.find((each) => each.policy === policy);
  if (verdict === undefined) {
    return createReason(id, 'unknown', { detail: 'testNotJudged', fix: 'testNoneFix', data: { policy } });
  }
  const failing = verdict.checks.filter(({ status }) => status === 'fail').map(({ title }) => title);
  // A verdict that says accept over a failing check contradicts itself: the check counts.
  if (verdict.verdict === 'accept' && failing.length === 0) {
    return createReason(id, 'met', { detail: 'testAccepted', data: { policy, date } });
  }
  return createReason(id, 'not-met', {
    detail: 'testRejected',
    fix: 'testRejectedFix',
    data: { date, checks: failing.join(', ') },
  });
}

function judgeReal({ identityProvider }: Profile, test: SignInTestRecord | null): GateReason {
  const id = 'sign-in-test-real';
  if (test === null) return createReason(id, 'not-met', { detail: 'testNone', fix: 'realFix' });
  const isReal = test.method === 'loopback' || test.method === 'paste';
  if (!isReal || identityProvider?.source === 'demo') {
    return createReason(id, 'not-met', { detail: 'realDemo', fix: 'realFix' });
  }
  return createReason(id, 'met', { detail: 'realYes', data: { method: methodWords[test.method] } });
}

function judgeCurrent(test: SignInTestRecord | null, fingerprint: string | null): GateReason {
  const id = 'sign-in-test-current';
  if (fingerprint === null)
    return createReason(id, 'unknown', { detail: 'currentUnknown', fix: 'currentFix' });
  if (test === null) return createReason(id, 'not-met', { detail: 'testNone', fix: 'currentFix' });
  return test.fingerprint === fingerprint
    ? createReason(id, 'met', { detail: 'currentYes' })
    : createReason(id, 'not-met', { detail: 'currentStale', fix: 'currentFix' });
}
