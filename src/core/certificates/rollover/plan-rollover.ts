import { type Finding, fillPlaceholders } from '../../findings/finding.ts';
import { certificateLimits } from '../../findings/messages/certificates/certificate-limits.ts';
import { signerWords, signInWords } from '../../findings/messages/certificates/rollover.ts';
import { judgeCertificates } from '../judge-certificates.ts';
import { listStandpoints } from '../list-standpoints.ts';
import { describeThumbprintPlace, listThumbprints } from '../thumbprints.ts';
import { adfsPromotion, type ExpectedSigner, expectSigner } from './expect-signer.ts';
import { judgeSignIn } from './judge-sign-in.ts';
import type { Rollover, RolloverAnswer, RolloverInput, RolloverSpan, SignerSpan } from './rollover.ts';
import { listRolloverSteps } from './rollover-steps.ts';
import { findLastUsed, listSigningKeys, readAgain, type SigningKey } from './signing-key.ts';

const day = 86_400_000;

/**
 * What happens to sign-ins over the coming time, for each signing certificate that could be in Twilio, and the steps to
 * change it. A function of its input; with no signing certificate everything is empty.
 */
export function planRollover(input: RolloverInput): Rollover {
  const keys = listSigningKeys(input.certificates);
  const window = chooseWindow(keys, Date.parse(input.now));
  const instants = listInstants(keys, window);
  const signerAt = (at: number): ExpectedSigner => expectSigner(keys, at, input);
  return {
    certificates: keys.map(({ name, certificate }) => ({
      name,
      certificate,
      thumbprints: listThumbprints(certificate, input.idp),
    })),
    lastUse: findLastUsed(keys, input.lastUse) === null ? null : input.lastUse,
    from: iso(window.from),
    until: iso(window.until),
    signers: joinSpans(instants, (at) => describeSigner(signerAt(at))),
    answers: keys.map((inTwilio) => ({
      inTwilio: inTwilio.sha256,
      spans: joinSpans(instants, (at) => answer(inTwilio, at, signerAt(at))),
    })),
    steps: listRolloverSteps(keys, input),
    thumbprintPlace: describeThumbprintPlace(input.idp),
    notChecked: certificateLimits,
    standpoints: listStandpoints(judgeAgain(input), input.idp),
  };
}

/** What happens on one instant (ISO 8601) with that certificate (SHA-256) in Twilio; null when it is none of them. */
export function answerRollover(
  input: RolloverInput,
  { inTwilio, at }: { readonly inTwilio: string; readonly at: string },
): RolloverAnswer | null {
  const keys = listSigningKeys(input.certificates);
  const key = keys.find(({ sha256 }) => sha256 === inTwilio);
  if (key === undefined) return null;
  const instant = Date.parse(at);
  return { at, inTwilio, ...answer(key, instant, expectSigner(keys, instant, input)) };
}

/** The findings as they are today, which may be years after the import. */
function judgeAgain({ certificates, now }: RolloverInput): readonly Finding[] {
  const readings = certificates.map(readAgain).filter((reading) => reading.ok);
  return judgeCertificates(readings, { now, source: 'metadata' });
}

interface Window {
  readonly from: number;
  readonly until: number;
}

/** Two months back, and on until the last certificate has ended, yet not so far that the coming year shrinks to a dot. */
function chooseWindow(keys: readonly SigningKey[], now: number): Window {
  const ends = keys.map(({ until }) => until + 60 * day);
  const far = Math.max(now + 4 * 366 * day, Math.min(...ends, now + 12 * 366 * day));
  const until = Math.min(Math.max(now + 366 * day, ...ends), far);
  return { from: startOfDay(now - 60 * day), until: startOfDay(until) };
}

function startOfDay(at: number): number {
  return Math.floor(at / day) * day;
}

/** Every instant within the window at which an answer can change, the window's ends included. */
function listInstants(keys: readonly SigningKey[], { from, until }: Window): readonly number[] {
  const changes = keys.flatMap((key) => [key.from, key.from + adfsPromotion, key.until]);
  const within = changes.filter((at) => at > from && at < until);
  return [...new Set([from, ...within, until])].toSorted((a, b) => a - b);
}

/** One span for each stretch of time over which `describe` says the same. */
function joinSpans<Said extends { readonly sentence: string }>(
  instants: readonly number[],
  describe: (at: number) => Said,
): readonly (Said & { from: string; until: string })[] {
  const spans: (Said & { from: string; until: string })[] = [];
  for (const [index, at] of instants.slice(0, -1).entries()) {
    const until = iso(instants[index + 1] ?? at);
    const said = describe(at);
    const last = spans.at(-1);
    if (last?.sentence === said.sentence) last.until = until;
    else spans.push({ ...said, from: iso(at), until });
  }
  return spans;
}

function describeSigner({ signer, reason }: ExpectedSigner): Omit<SignerSpan, 'from' | 'until'> {
  return { sha256: signer?.sha256 ?? null, reason, sentence: signerWords[reason] };
}

function answer(
  inTwilio: SigningKey,
  at: number,
  expected: ExpectedSigner,
): Omit<RolloverSpan, 'from' | 'until'> {
  const { outcome, reason } = judgeSignIn(inTwilio, at, expected);
  const others = expected.candidates.filter((key) => key !== inTwilio);
  const sentence = fillPlaceholders(signInWords[reason], {
    twilio: inTwilio.name,
    signer: expected.signer?.name ?? '',
    others: others.map(({ name }) => name).join(', '),
    last: others.find((key) => at >= key.until)?.name ?? '',
    day: (at < inTwilio.from ? inTwilio.certificate.notBefore : inTwilio.certificate.notAfter).slice(0, 10),
  });
  return { outcome, reason, sentence };
}

function iso(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
