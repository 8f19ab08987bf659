import type { TwilioAnswer } from '../../explain/twilio-answer.ts';
import type { Check } from '../../findings/check.ts';
import type { IdpKind } from '../../metadata/identity-provider.ts';

export const policies = ['saml2', 'twilio-flex', 'twilio-console'] as const;
export type Policy = (typeof policies)[number];

export const signatureDemands = ['any', 'response', 'assertion', 'both'] as const;
export type SignatureDemand = (typeof signatureDemands)[number];

export type SignedParts = 'both' | 'response' | 'assertion' | 'none';

/** Everything a verdict depends on: the verifier is a function of this and nothing else. */
export interface VerifyResponseInput {
  /** The Response's XML, exactly as decoded from the SAMLResponse field. */
  readonly xml: Uint8Array;
  /** entityId null = not checked (reported as `not-run`); certificates are DER or PEM, the only keys trusted, in order. */
  readonly identityProvider: {
    readonly entityId: string | null;
    readonly certificates: readonly Uint8Array[];
    readonly idp: IdpKind;
  };
  readonly serviceProvider: {
    readonly entityId: string;
    readonly acsUrl: string;
    /** PKCS#8 or PKCS#1 PEM for EncryptedAssertion, or null. */
    readonly decryptionKeyPem: string | null;
  };
  /** The request that is outstanding, or null when none was sent. `issuedAt` ISO 8601 or null. */
  readonly request: {
    readonly id: string;
    readonly issuedAt: string | null;
    readonly relayState: string | null;
  } | null;
  readonly isUnsolicitedAllowed: boolean;
  /** A request may have been sent by somebody else, so that its ID is not known here: a response that was pasted. */
  readonly isRequestUnknown?: boolean;
  /** The RelayState that came back; undefined = not known (a pasted response). */
  readonly relayState: string | null | undefined;
  readonly policy: Policy;
  /** null = what the policy demands. */
  readonly requireSigned: SignatureDemand | null;
  readonly expectedEmail: string | null;
  /** Tolerance in seconds; null = the policy's (180). */
  readonly skewSeconds: number | null;
  /** IDs of assertions consumed before, for the replay check; null = no memory of earlier ones. */
  readonly seenAssertionIds: readonly string[] | null;
  /** ISO 8601. */
  readonly now: string;
}

/** The judgement of one response. Identity fields are null unless they were read from verified bytes. */
export interface Verdict {
  readonly verdict: 'accept' | 'reject';
  readonly policy: Policy;
  readonly signed: SignedParts;
  /** SHA-256 of the configured certificate that signed; null when none did, absent in records of earlier versions. */
  readonly signedWith?: string | null;
  readonly nameId: string | null;
  readonly nameIdFormat: string | null;
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly issuer: string | null;
  readonly sessionNotOnOrAfter: string | null;
  readonly assertionId: string | null;
  /** What Twilio would show for what failed; empty under saml2, absent in records of earlier versions. */
  readonly twilioAnswers?: readonly TwilioAnswer[];
  readonly checks: readonly Check[];
}
