export const flexGenerations = ['preview', 'iam', 'enhanced'] as const;
export type FlexGeneration = (typeof flexGenerations)[number];

/** What an admin is pointing at Twilio. Values are text as typed, possibly empty or wrong; `checkProduct` judges them. */
export type Product =
  | {
      readonly kind: 'flex';
      /** Where the sign-in points today; null for a first set-up. */
      readonly from: FlexGeneration | null;
      readonly to: FlexGeneration;
      /** `AC` and 32 hexadecimal digits. */
      readonly accountSid: string;
      /** `JQ` and 32 hexadecimal digits; only enhanced has one. */
      readonly connectionSid: string;
    }
  | {
      readonly kind: 'console';
      /** `urn:console:…`, from the SSO profile (facts 2.1). */
      readonly entityId: string;
      /** Per profile; its pattern is not published, so it is copied, never composed (facts 2.1). */
      readonly acsUrl: string;
    };

/** What the identity provider must be given. */
export interface ServiceProvider {
  readonly entityId: string;
  readonly acsUrl: string;
}

/** One typed value that does not have the shape it must have. */
export interface ProductProblem {
  readonly field: 'accountSid' | 'connectionSid' | 'entityId' | 'acsUrl';
  readonly message: string;
}
