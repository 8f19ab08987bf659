import { fingerprintOf } from '../../core/cutover/fingerprint.ts';
import { policyOf } from '../../core/cutover/judge-test.ts';
import type { MetadataEntity } from '../../core/metadata/identity-provider.ts';
import type { Profile, SignInTestMethod } from '../../core/profiles/profile.ts';
import type { Policy } from '../../core/saml/response/verdict.ts';
import { spMetadataOptionsOf } from '../../core/saml/sp-metadata.ts';
import { refuse } from '../problem-error.ts';
import type { SignOnTarget } from './sign-on-request.ts';

/** Everything that is fixed when a test starts; a later change of the profile does not reach into it. */
export interface TestPlan {
  readonly testId: string;
  readonly profileId: string;
  readonly method: SignInTestMethod;
  readonly scheme: 'http' | 'https';
  /** The policy of the profile's product: the one whose verdict the result page shows. */
  readonly policy: Policy;
  readonly fingerprint: string;
  readonly entity: MetadataEntity;
  readonly target: SignOnTarget;
  readonly expectedEmail: string | null;
  /** IdP-initiated: a response may come without a request. */
  readonly isUnsolicitedAllowed: boolean;
  /** Undefined leaves it to the settings of the loopback listener. */
  readonly deadlineSeconds: number | undefined;
}

export interface PlanInput {
  readonly testId: string;
  readonly profile: Profile;
  readonly method: SignInTestMethod;
  readonly entity: MetadataEntity | null;
  readonly scheme: 'http' | 'https';
  readonly binding: 'redirect' | 'post';
  readonly expectedEmail: string | null;
  readonly isUnsolicitedAllowed: boolean;
  readonly deadlineSeconds?: number | undefined;
}

/** Plans a test, or refuses with what is missing. */
export function planTest(input: PlanInput): TestPlan {
  const { profile, entity, binding } = input;
  if (entity === null)
    return refuse('refused', 'This profile has no identity provider yet. Import its metadata first.');
  return {
    testId: input.testId,
    profileId: profile.id,
    method: input.method,
    scheme: input.scheme,
    policy: policyOf(profile.product),
    fingerprint: fingerprintOf(profile) ?? '',
    entity,
    target: {
      binding,
      location: locationOf(entity, binding),
      nameIdFormat: spMetadataOptionsOf(profile.product).nameIdFormats[0] ?? null,
    },
    expectedEmail: input.expectedEmail,
    isUnsolicitedAllowed: input.isUnsolicitedAllowed,
    deadlineSeconds: input.deadlineSeconds,
  };
}

function locationOf(entity: MetadataEntity, binding: 'redirect' | 'post'): string {
  const location = entity.singleSignOnServices.find((service) => service.binding === binding)?.location;
  const name = binding === 'redirect' ? 'HTTP-Redirect' : 'HTTP-POST';
  const other = binding === 'redirect' ? 'HTTP-POST' : 'HTTP-Redirect';
  if (location === undefined)
    return refuse('refused', `The metadata has no sign-in address for ${name}. Choose ${other} instead.`);
  // Metadata is untrusted: an address of any other scheme is never opened.
  if (!URL.canParse(location) || !/^https?:$/.test(new URL(location).protocol))
    return refuse('refused', `The sign-in address for ${name} in the metadata is not a web address.`);
  return location;
}
