import type { ParsedInput } from '../../contract/operations.ts';
import { checkCertificateFile } from '../../core/certificates/check-certificate.ts';
import { subjectOfProfile } from '../../core/explain/explain-subject.ts';
import type { MessageSubject } from '../../core/explain/message-subject.ts';
import { writeMessage } from '../../core/explain/write-message.ts';
import type { Profile, SignInTestRecord } from '../../core/profiles/profile.ts';
import type { Policy, Verdict } from '../../core/saml/response/verdict.ts';
import { serviceProviderOf } from '../../core/twilio/service-provider.ts';
import type { Context } from '../context.ts';
import { guideFor } from '../guides.ts';
import type { Handlers } from '../handler.ts';
import { refuse } from '../problem-error.ts';
import { readProfileFile } from '../profiles/read-profile-file.ts';
import { verifyGivenResponse } from './response.ts';

export const messageHandlers: Handlers<'message.write'> = {
  'message.write': ({ to, about }, context) => writeMessage(to, subjectOf(about, context)),
};

type About = ParsedInput<'message.write'>['about'];

function subjectOf(about: About, { ports, profiles }: Context): MessageSubject {
  if ('verify' in about) return subjectOfResponse(about.verify, ports.now());
  const profile = 'profileId' in about ? profiles.get(about.profileId) : readProfileFile(about.profileFile);
  return subjectOfTest(profile, about);
}

interface WhichTest {
  readonly testId: string | null;
  readonly policy: Policy | null;
}

function subjectOfTest(profile: Profile, which: WhichTest): MessageSubject {
  const { product, identityProvider } = profile;
  const { test, verdict } = findVerdict(profile, which);
  const { idp, values } = subjectOfProfile(profile);
  const kind = idp ?? 'other';
  return {
    verdict,
    testedAt: test.finishedAt,
    responseSha256: test.responseSha256,
    idp: kind,
    labels: guideFor(kind).labels,
    serviceProvider: serviceProviderOf(product),
    product,
    issuer: values.issuer ?? null,
    ssoUrl: values.ssoUrl ?? null,
    certificates: (identityProvider?.entity.certificates ?? []).filter(({ use }) => use !== 'encryption'),
  };
}

function findVerdict(
  { product, signInTests }: Profile,
  { testId, policy }: WhichTest,
): { readonly test: SignInTestRecord; readonly verdict: Verdict } {
  const test = testId === null ? signInTests[0] : signInTests.find(({ id }) => id === testId);
  if (test === undefined)
    return refuse('not-found', 'There is no such sign-in test. Run one, or paste a response, first.');
  const wanted = policy ?? (product.kind === 'flex' ? 'twilio-flex' : 'twilio-console');
  const verdict = test.verdicts.find((one) => one.policy === wanted);
  return verdict === undefined
    ? refuse('not-found', `That test has no verdict under ${wanted}.`)
    : { test, verdict };
}

function subjectOfResponse(input: ParsedInput<'response.verify'>, now: string): MessageSubject {
  const { verdict, identityProvider } = verifyGivenResponse(input, now);
  return {
    verdict,
    testedAt: now,
    responseSha256: null,
    idp: identityProvider.idp,
    labels: guideFor(identityProvider.idp).labels,
    serviceProvider: input.serviceProvider,
    product: null,
    issuer: identityProvider.entityId,
    ssoUrl: null,
    certificates: identityProvider.certificates.flatMap(
      (bytes) => checkCertificateFile(bytes, now).certificates,
    ),
  };
}
