import { CircleCheckBig, OctagonX } from 'lucide-react';
import type { SignInTestMethod, SignInTestRecord } from '../../../core/profiles/profile.ts';
import type { SignedParts, Verdict } from '../../../core/saml/response/verdict.ts';
import { Fact } from '../../components/fact.tsx';
import { whenWords } from '../../components/when.ts';
import { policyNames } from '../../state/names.ts';

const signedWords: Readonly<Record<SignedParts, string>> = {
  both: 'Response and Assertion',
  response: 'Response only',
  assertion: 'Assertion only',
  none: 'Nothing',
};

export const methodWords: Readonly<Record<SignInTestMethod, string>> = {
  loopback: 'Sign-in on this machine',
  paste: 'Pasted response',
  demo: 'Demo identity provider',
};

interface Props {
  readonly verdict: Verdict;
  readonly record: SignInTestRecord;
}

/** Accepted or refused, in the largest words of the screen, with the counts. */
export function VerdictSummary({ verdict, record }: Props) {
  const isAccepted = verdict.verdict === 'accept';
  const Icon = isAccepted ? CircleCheckBig : OctagonX;
  return (
    <section className={`summary ${isAccepted ? 'tone-go' : 'tone-stop'}`} aria-labelledby="summary">
      <Icon size={44} strokeWidth={1.8} />
      <div className="summary-words">
        <h2 id="summary">{headline(verdict)}</h2>
        <p>{countWords(verdict)}</p>
      </div>
      <dl className="summary-facts">
        <Fact label="Signed">{signedWords[verdict.signed]}</Fact>
        <Fact label="How">{methodWords[record.method]}</Fact>
        <Fact label="When">{whenWords(record.finishedAt)}</Fact>
      </dl>
    </section>
  );
}

function headline(verdict: Verdict): string {
  const isAccepted = verdict.verdict === 'accept';
  if (verdict.policy === 'saml2') {
    return isAccepted ? 'Good by SAML 2.0 alone' : 'Not good by SAML 2.0 alone';
  }
  return `${policyNames[verdict.policy]} would ${isAccepted ? 'accept' : 'refuse'} this sign-in`;
}

function countWords(verdict: Verdict): string {
  const failed = verdict.checks.filter((check) => check.status === 'fail').length;
  const warned = verdict.checks.filter((check) => check.status === 'warn').length;
  const failures = failed === 0 ? 'No check failed' : `${failed} ${failed === 1 ? 'check' : 'checks'} failed`;
  const warnings = warned === 0 ? 'no warnings' : `${warned} ${warned === 1 ? 'warning' : 'warnings'}`;
  return `${failures}, ${warnings}, of ${verdict.checks.length} checks.`;
}
