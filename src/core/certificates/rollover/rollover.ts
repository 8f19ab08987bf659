import type { SignerReason, SignInReason } from '../../findings/messages/certificates/rollover.ts';
import type { IdpKind } from '../../metadata/identity-provider.ts';
import type { Product } from '../../twilio/product.ts';
import type { Certificate } from '../certificate.ts';
import type { TopicStandpoints } from '../list-standpoints.ts';
import type { Thumbprint, ThumbprintPlace } from '../thumbprints.ts';

/** What a rollover is planned from. Times are ISO 8601. */
export interface RolloverInput {
  /** As in the metadata; those for encryption alone are left out. */
  readonly certificates: readonly Certificate[];
  readonly idp: IdpKind;
  readonly product: Product['kind'];
  /** Which certificate signed the last response that was tested; null when none was. */
  readonly lastUse: CertificateUseRecord | null;
  /** SHA-256 of the one that the identity provider is to be taken to sign with; null = what is expected. */
  readonly signsWith: string | null;
  readonly now: string;
}

export interface CertificateUseRecord {
  readonly sha256: string;
  readonly at: string;
}

/** A signing certificate as a rollover names it. */
export interface RolloverCertificate {
  /** `certificate 1`, counted by first day; `this certificate` when there is one. */
  readonly name: string;
  readonly certificate: Certificate;
  /** In every form, the one that this identity provider shows first. */
  readonly thumbprints: readonly Thumbprint[];
}

/** One answer: on that instant, with that certificate (SHA-256) in Twilio. */
export interface RolloverAnswer extends Omit<RolloverSpan, 'from' | 'until'> {
  readonly at: string;
  readonly inTwilio: string;
}

/** How certain a sign-in is: `likely-fails` rests on inference, `depends` on what nobody here knows. */
export type SignInOutcome = 'works' | 'depends' | 'likely-fails' | 'fails';

/** What a sign-in does between two instants, the first included and the second not. */
export interface RolloverSpan {
  readonly from: string;
  readonly until: string;
  readonly outcome: SignInOutcome;
  readonly reason: SignInReason;
  /** Completes "On 12 March 2027, …". */
  readonly sentence: string;
}

export interface SignerSpan {
  readonly from: string;
  readonly until: string;
  /** SHA-256; null when it is not known. */
  readonly sha256: string | null;
  readonly reason: SignerReason;
  readonly sentence: string;
}

export interface RolloverStep {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Keys and addresses on one line; empty when the step is plain sense. */
  readonly source: string;
  /** The certificate that the step hands over, by SHA-256. */
  readonly certificate: string | null;
}

export interface Rollover {
  readonly certificates: readonly RolloverCertificate[];
  readonly lastUse: CertificateUseRecord | null;
  /** The ends of the time looked at. */
  readonly from: string;
  readonly until: string;
  readonly signers: readonly SignerSpan[];
  /** For each certificate that could be in Twilio, what happens over the whole time, in order and without gaps. */
  readonly answers: readonly { readonly inTwilio: string; readonly spans: readonly RolloverSpan[] }[];
  readonly steps: readonly RolloverStep[];
  /** Where this identity provider shows a thumbprint. */
  readonly thumbprintPlace: ThumbprintPlace;
  /** What nobody here looked at, in words. */
  readonly notChecked: readonly string[];
  /** What SAML, Twilio and this identity provider do about what is found on these certificates. */
  readonly standpoints: readonly TopicStandpoints[];
}
