import { foretellTwilio } from '../../explain/foretell-twilio.ts';
import { type Check, createCheck, skipCheck } from '../../findings/check.ts';
import { type CheckId, checkIds } from '../../findings/messages/checks.ts';
import { showValue } from '../../findings/show-value.ts';
import { readTrustedCertificate, type TrustedCertificate } from '../signature/trusted-certificate.ts';
import {
  checkAudience,
  checkDestination,
  checkInResponseTo,
  checkIssuer,
  checkRecipient,
  checkRelayState,
  checkReplay,
} from './checks/check-addresses.ts';
import { checkConditions } from './checks/check-conditions.ts';
import { type CheckContext, createContext } from './checks/check-context.ts';
import { checkDocument, checkStatus } from './checks/check-document.ts';
import { checkEncryption } from './checks/check-encryption.ts';
import { checkFlexAttributes } from './checks/check-flex-attributes.ts';
import { checkSignatureAlgorithm, checkSignatures } from './checks/check-signatures.ts';
import { checkSigningCertificate } from './checks/check-signing-certificate.ts';
import { checkNameId, checkSubjectConfirmation, chooseConfirmation } from './checks/check-subject.ts';
import {
  checkAuthnStatement,
  checkClockSkew,
  checkNotBefore,
  checkNotOnOrAfter,
  checkSessionLifetime,
} from './checks/check-times.ts';
import { type OpenedResponse, openResponse, type ResponseOpening } from './open-response.ts';
import { type AssertionFacts, readAssertion } from './read-assertion.ts';
import type { Policy, SignedParts, Verdict, VerifyResponseInput } from './verdict.ts';

/**
 * Judges one response by one policy. Every check is in the verdict, in the order of the catalogue, whatever the others say.
 * Never throws on bad input; throws RangeError when `now` is not a time, which is the caller's mistake.
 */
export function verifyResponse(input: VerifyResponseInput): Verdict {
  return judgeReading(input, readResponse(input));
}

/** The same under several policies, with one verdict each in their order: read, verified and decrypted once. */
export function verifyResponseUnder(
  policies: readonly Policy[],
  input: Omit<VerifyResponseInput, 'policy'>,
): readonly Verdict[] {
  const reading = readResponse(input);
  return policies.map((policy) => judgeReading({ ...input, policy }, reading));
}

/** What no policy has a say in. */
interface ResponseReading {
  readonly trusted: readonly TrustedCertificate[];
  readonly opening: ResponseOpening;
  /** The assertion to judge; null when there is no single one in clear. */
  readonly facts: AssertionFacts | null;
}

function readResponse(input: Omit<VerifyResponseInput, 'policy'>): ResponseReading {
  const trusted = input.identityProvider.certificates
    .map(readTrustedCertificate)
    .filter((certificate) => certificate !== null);
  const { decryptionKeyPem } = input.serviceProvider;
  const opening = openResponse(input.xml, { trusted, decryptionKeyPem });
  const assertion = opening.ok ? opening.opened.assertion : null;
  return { trusted, opening, facts: assertion === null ? null : readAssertion(assertion, decryptionKeyPem) };
}

function judgeReading(input: VerifyResponseInput, { trusted, opening, facts }: ResponseReading): Verdict {
  if (!opening.ok) return refuseUnread(input, opening);
  const { opened } = opening;
  const checks = runChecks(createContext(input, opened, facts), trusted);
  return {
    ...readIdentity(opened, facts),
    ...decide(input, checks, opened.isVerified),
    signed: signedParts(opened),
    signedWith: signedWith(opened),
    checks,
  };
}

function runChecks(context: CheckContext, trusted: readonly TrustedCertificate[]): readonly Check[] {
  const { input, facts, now, skewSeconds } = context;
  const bearer = chooseConfirmation(facts, input, now - skewSeconds * 1000);
  return inOrder([
    checkDocument(context),
    checkStatus(context),
    ...checkSignatures(context),
    checkSignatureAlgorithm(context),
    checkSigningCertificate(context, trusted),
    checkEncryption(context),
    checkIssuer(context),
    checkDestination(context),
    checkRecipient(context, bearer),
    checkAudience(context),
    checkConditions(context),
    checkInResponseTo(context, bearer),
    checkNotBefore(context, bearer),
    checkNotOnOrAfter(context, bearer),
    checkSubjectConfirmation(context, bearer),
    checkReplay(input.seenAssertionIds, facts),
    checkOneAssertion(context),
    ...checkNameId(context),
    checkRelayState(context),
    checkAuthnStatement(context),
    checkSessionLifetime(context),
    checkClockSkew(context),
    ...checkFlexAttributes(context),
  ]);
}

/** The invariant that no check is ever missing from a verdict, or in it twice. */
function inOrder(checks: readonly Check[]): readonly Check[] {
  const byId = new Map<CheckId, Check>(checks.map((check) => [check.id, check]));
  const ordered = checkIds.map((id) => byId.get(id)).filter((check) => check !== undefined);
  if (ordered.length !== checkIds.length || checks.length !== checkIds.length)
    throw new Error('A verdict must hold every check exactly once.');
  return ordered;
}

/** One Assertion in a Response: what Web Browser SSO needs, and the end of most signature wrapping. */
function checkOneAssertion({ opened }: CheckContext): Check {
  const count = opened.strayCount;
  if (count > 0) return createCheck('one-assertion.stray', 'fail', { count });
  if (opened.assertionCount === 0) return createCheck('one-assertion.none', 'fail');
  if (opened.assertionCount > 1)
    return createCheck('one-assertion.count', 'fail', { count: opened.assertionCount });
  return createCheck('one-assertion.good', 'pass');
}

/** Closed when in doubt: whatever the rows say, nothing is accepted that was not read from verified bytes. */
function decide(
  input: VerifyResponseInput,
  checks: readonly Check[],
  isVerified: boolean,
): Pick<Verdict, 'verdict' | 'policy' | 'twilioAnswers'> {
  const isRejected = !isVerified || checks.some(({ status }) => status === 'fail');
  return {
    verdict: isRejected ? 'reject' : 'accept',
    policy: input.policy,
    twilioAnswers: foretellTwilio({ policy: input.policy, acsUrl: input.serviceProvider.acsUrl }, checks),
  };
}

type Identity = Omit<Verdict, 'verdict' | 'policy' | 'signed' | 'checks'>;
const nobody: Identity = {
  nameId: null,
  nameIdFormat: null,
  attributes: {},
  issuer: null,
  sessionNotOnOrAfter: null,
  assertionId: null,
};

/** Only what was read from verified bytes, and only while nothing about the structure is in doubt. */
function readIdentity(opened: OpenedResponse, facts: AssertionFacts | null): Identity {
  const isInDoubt = opened.structureFaults.length > 0 || opened.strayCount > 0;
  if (facts === null || !opened.isVerified || isInDoubt) return nobody;
  const { value = null, format = null } = facts.nameId ?? {};
  return {
    nameId: value,
    nameIdFormat: format,
    attributes: Object.fromEntries(facts.attributes.map(({ name, values }) => [name, values])),
    issuer: facts.issuer,
    sessionNotOnOrAfter: firstSessionEnd(facts),
    assertionId: facts.id,
  };
}

function firstSessionEnd(facts: AssertionFacts): string | null {
  const ends = facts.authnStatements.map(({ sessionNotOnOrAfter }) => sessionNotOnOrAfter);
  return ends.find((end) => end !== null) ?? null;
}

/** The parts whose signatures hold. */
function signedParts(opened: OpenedResponse): SignedParts {
  const isResponse = opened.responseSignature.status === 'valid';
  const isAssertion = opened.assertionSignature?.status === 'valid';
  if (isResponse) return isAssertion ? 'both' : 'response';
  return isAssertion ? 'assertion' : 'none';
}

/** SHA-256 of the configured certificate that verifies, the Response's before the Assertion's; null when none does. */
function signedWith({ responseSignature, assertionSignature }: OpenedResponse): string | null {
  const valid = [responseSignature, assertionSignature].find((signature) => signature?.status === 'valid');
  if (valid?.status !== 'valid') return null;
  return valid.certificate.x509.fingerprint256.replaceAll(':', '').toLowerCase();
}

function refuseUnread(input: VerifyResponseInput, opening: Extract<ResponseOpening, { ok: false }>): Verdict {
  const document =
    'fault' in opening
      ? createCheck('document.unreadable', 'fail', {
          detail: opening.fault.detail,
          line: opening.fault.line ?? 'unknown',
        })
      : createCheck('document.other-root', 'fail', { root: showValue(opening.otherRoot) });
  const others = checkIds
    .filter((id) => id !== 'document')
    .map((id) => skipCheck(id, 'not-run', 'unreadable'));
  const checks = inOrder([document, ...others]);
  return { ...nobody, ...decide(input, checks, false), signed: 'none', checks };
}
