/**
 * Everything the app can do, on one page. The name is the same word everywhere: handler key, CLI command
 * (`metadata import`), path (`POST /api/metadata.import`) and test title.
 *
 * Invariant: inputs are checked against their schema before a handler sees them; outputs are plain JSON.
 */
import type * as v from 'valibot';
import type { CheckedCertificates } from '../core/certificates/check-certificate.ts';
import type { ThumbprintMatch } from '../core/certificates/match-thumbprint.ts';
import type { Rollover, RolloverAnswer } from '../core/certificates/rollover/rollover.ts';
import type { CutoverEvaluation } from '../core/cutover/gate.ts';
import type { ErrorExplanation } from '../core/explain/error-explanation.ts';
import type { WrittenMessage } from '../core/explain/write-message.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { FilledGuide } from '../core/guides/guide.ts';
import type { MetadataComparison } from '../core/metadata/compare/compare-files.ts';
import type { ImportedMetadata } from '../core/metadata/identity-provider.ts';
import type { Profile, SignInTestRecord } from '../core/profiles/profile.ts';
import type { RedactedResponse } from '../core/saml/response/redaction/redact-response.ts';
import type { Verdict } from '../core/saml/response/verdict.ts';
import type { ResponseView } from '../core/saml/response/view/response-view.ts';
import type { ProductProblem } from '../core/twilio/product.ts';
import type { UserComparison } from '../core/users/compare-users.ts';
import type { SignInTestStatus } from './events.ts';
import * as explainInputs from './explain-inputs.ts';
import * as inputs from './inputs.ts';

interface Operation<Schema extends v.GenericSchema, Output> {
  readonly input: Schema;
  /** Exists in types only. */
  readonly output?: Output;
}

/** Pairs a run-time input schema with a compile-time output type. */
function operation<Output>() {
  return <Schema extends v.GenericSchema>(input: Schema): Operation<Schema, Output> => ({ input });
}

/** A document that leaves the app as a download; never a path. */
export interface DownloadFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** The document itself, or its bytes as `encoding` says. */
  readonly text: string;
  /** Absent for text; a PDF comes in base64. */
  readonly encoding?: 'base64';
}

export interface ProfileView extends Profile {
  readonly productProblems: readonly ProductProblem[];
  /** SHA-256 over the IdP metadata and the service provider values; null while one is missing. */
  readonly fingerprint: string | null;
}

/** What was imported, and whether a profile took it. */
export interface MetadataImport extends ImportedMetadata {
  /** Against what the profile had before, in words; null when there was nothing to compare with. */
  readonly changes: readonly Finding[] | null;
}

export interface DemoStep {
  readonly id: 'profile' | 'metadata' | 'guide' | 'sign-in' | 'verdict' | 'gate';
  readonly status: 'done' | 'blocked';
  readonly message: string;
}

export interface AppDescription {
  readonly version: string;
  readonly storePath: string;
  /** What the admin must be told about the store, such as a broken file that was kept aside. */
  readonly storeNotices: readonly string[];
  readonly demoScenarios: readonly string[];
}

export const operations = {
  'app.describe': operation<AppDescription>()(inputs.empty),

  'profile.list': operation<readonly ProfileView[]>()(inputs.empty),
  'profile.create': operation<ProfileView>()(inputs.createProfile),
  'profile.update': operation<ProfileView>()(inputs.updateProfile),
  /** Ticks a setup step off, or takes the tick back. */
  'profile.tickStep': operation<ProfileView>()(inputs.tickStep),
  'profile.duplicate': operation<ProfileView>()(inputs.profileRef),
  'profile.delete': operation<{ profileId: string }>()(inputs.profileRef),
  /** Undoes the last delete of that profile. */
  'profile.restore': operation<ProfileView>()(inputs.profileRef),
  'profile.export': operation<DownloadFile>()(inputs.profileRef),
  /** Adds a profile from an exported file, as a new one and without its passes: those count where they were run. */
  'profile.import': operation<ProfileView>()(inputs.importProfile),

  'metadata.import': operation<MetadataImport>()(inputs.importMetadata),
  /** Fetches metadata from an address that the admin typed, and imports it. The only request that leaves by itself. */
  'metadata.fetch': operation<MetadataImport>()(inputs.fetchMetadata),
  /** Makes an identity provider of a certificate alone, or of issuer, sign-in address and certificate typed by hand. */
  'metadata.enter': operation<MetadataImport>()(inputs.enterMetadata),
  /** What changed for sign-ins between two files, and what that means for Twilio. */
  'metadata.compare': operation<MetadataComparison>()(inputs.compareMetadata),
  /** Ends a running import; whether it still ran. */
  'metadata.cancel': operation<{ isCancelled: boolean }>()(inputs.cancelMetadata),
  'certificate.check': operation<CheckedCertificates>()(inputs.checkCertificate),
  /** Who signs when, what a sign-in does with each certificate in Twilio, and the steps to change it. */
  'certificate.rollover': operation<Rollover & { answer: RolloverAnswer | null }>()(inputs.planRollover),
  /** Which certificate has a thumbprint that was copied from a console. */
  'certificate.match': operation<ThumbprintMatch>()(inputs.matchThumbprint),
  /** The ends of the certificates in a file, with reminders. */
  'certificate.calendar': operation<DownloadFile>()(inputs.certificateCalendar),

  'guide.show': operation<FilledGuide>()(inputs.guideQuery),
  'sp.metadata': operation<DownloadFile>()(inputs.guideQuery),

  'signInTest.start': operation<SignInTestStatus>()(inputs.startSignInTest),
  'signInTest.cancel': operation<SignInTestStatus>()(inputs.signInTestRef),
  /** The running or last test of this session, so that a reopened screen shows it; null when there is none. */
  'signInTest.current': operation<SignInTestStatus | null>()(inputs.empty),
  /** Judges a pasted or imported response with the profile's own values and keeps the record. */
  'signInTest.paste': operation<{ record: SignInTestRecord; responseXml: string }>()(inputs.pasteResponse),
  /** The certificate that signs the loopback https certificate, to be trusted by the admin's browser. */
  'signInTest.authority': operation<DownloadFile>()(inputs.empty),

  'response.verify': operation<Verdict>()(inputs.verifyResponse),
  /** The response in readable lines, with what its signatures cover and where each check looks. */
  'response.view': operation<ResponseView>()(inputs.lookAtResponse),
  /** A copy for a support ticket, without what names a person or lets somebody sign in. */
  'response.redact': operation<RedactedResponse>()(inputs.lookAtResponse),

  /** What a message or code means, and what to do about it with this profile's values. */
  'error.explain': operation<ErrorExplanation>()(explainInputs.explainError),
  /** A text ready to send to the identity provider's team or to Twilio support, without personal data. */
  'message.write': operation<WrittenMessage>()(explainInputs.writeMessage),

  /** Who would be locked out; with a profile, its gate keeps the figures and never the addresses. */
  'users.compare': operation<UserComparison>()(inputs.compareUsers),

  'cutover.evaluate': operation<CutoverEvaluation>()(inputs.evaluateCutover),
  'cutover.override': operation<CutoverEvaluation>()(inputs.overrideGate),

  /** Everything found out about a profile, without what identifies a person. */
  'report.render': operation<DownloadFile>()(inputs.renderReport),

  /** Metadata of the built-in demo identity provider, which then answers until the app closes. */
  'demo.metadata': operation<DownloadFile>()(inputs.demoMetadata),
  'demo.run': operation<{
    scenario: string;
    steps: readonly DemoStep[];
    verdict: Verdict;
    cutover: CutoverEvaluation;
  }>()(inputs.runDemo),
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type OperationInput<N extends OperationName> = v.InferInput<Operations[N]['input']>;
export type ParsedInput<N extends OperationName> = v.InferOutput<Operations[N]['input']>;
export type OperationOutput<N extends OperationName> =
  | NonNullable<Operations[N]['output']>
  | Extract<Operations[N]['output'], null>;
