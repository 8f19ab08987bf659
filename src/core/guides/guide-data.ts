import type { IdpKind } from '../metadata/identity-provider.ts';
import type { Product } from '../twilio/product.ts';
import type { GuideValue } from './guide.ts';

/** What a guide can lead to: a Flex generation or the Console. */
export const guideTargets = ['preview', 'iam', 'enhanced', 'console'] as const;
export type GuideTarget = (typeof guideTargets)[number];

/** The target of a product: where it goes, not where it comes from. */
export function guideTargetOf(product: Product): GuideTarget {
  return product.kind === 'console' ? 'console' : product.to;
}

/** One step as kept in `resources/guides`; `{placeholders}` stand for the profile's values. */
export interface GuideStepData {
  /** Permanent: reports and links keep it. */
  readonly id: string;
  /** The targets it belongs to; none means all. */
  readonly for: readonly GuideTarget[];
  /** `new` for a first set-up, `migration` when the sign-in moves, `always` for both. */
  readonly when: 'new' | 'migration' | 'always';
  readonly title: string;
  readonly body: string;
  readonly values: readonly GuideValue[];
  /** Keys of `sources`, at least one. */
  readonly sources: readonly string[];
  /** True when the sources imply it without saying it. */
  readonly isInferred: boolean;
  /** ISO date on which the sources were read. */
  readonly verifiedOn: string;
}

/** A sentence above the steps: a standing, a gap, sources that disagree. */
export interface GuideNotice {
  readonly for: readonly GuideTarget[];
  readonly text: string;
  readonly sources: readonly string[];
}

/** The identity provider's own names for the things that Twilio's steps speak of. */
export interface GuideLabels {
  readonly entityId: string;
  readonly acsUrl: string;
  readonly issuer: string;
  readonly ssoUrl: string;
  readonly certificate: string;
  /** The choice in the Console's list of identity providers (facts 2.1). */
  readonly consoleChoice: string;
}

/** One identity provider's guide, with Twilio's own steps already in their places. */
export interface GuideData {
  readonly idp: IdpKind;
  readonly name: string;
  readonly labels: GuideLabels;
  readonly notices: readonly GuideNotice[];
  readonly steps: readonly GuideStepData[];
}
