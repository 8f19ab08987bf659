import type { IdpKind } from '../metadata/identity-provider.ts';
import type { FlexGeneration, ServiceProvider } from '../twilio/product.ts';

export interface GuideValue {
  /** The field's own label in that console. */
  readonly label: string;
  readonly value: string;
}

export interface GuideStep {
  /** Permanent. */
  readonly id: string;
  readonly title: string;
  /** Plain sentences; `**bold**` marks a console's own label. */
  readonly body: string;
  readonly values: readonly GuideValue[];
  /** Keys of `facts/twilio-sso.md` section 9 with their addresses. */
  readonly source: string;
  /** The date the source was read, ISO date. */
  readonly verifiedOn: string;
}

/** A guide filled with one profile's values. */
export interface FilledGuide {
  readonly guide: {
    readonly idp: IdpKind;
    readonly product: 'flex' | 'console';
    readonly generation: FlexGeneration | null;
    readonly title: string;
  };
  readonly serviceProvider: ServiceProvider;
  /** The generation's standing, such as "past its published deadline"; empty when there is none. */
  readonly notices: readonly string[];
  readonly steps: readonly GuideStep[];
}
