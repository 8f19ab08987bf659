import type { Certificate } from '../certificates/certificate.ts';
import { evaluateCutover } from '../cutover/evaluate-cutover.ts';
import type { CutoverEvaluation } from '../cutover/gate.ts';
import type { TwilioAnswer } from '../explain/twilio-answer.ts';
import type { Check } from '../findings/check.ts';
import { type Finding, sortFindings } from '../findings/finding.ts';
import { historyOf } from '../metadata/compare/remember-import.ts';
import type { Endpoint, IdpKind } from '../metadata/identity-provider.ts';
import type {
  ImportRecord,
  Profile,
  SignInTestRecord,
  StoredForecast,
  StoredIdentityProvider,
} from '../profiles/profile.ts';
import type { Verdict } from '../saml/response/verdict.ts';
import type { Product, ServiceProvider } from '../twilio/product.ts';
import { serviceProviderOf } from '../twilio/service-provider.ts';
import { maskAddresses } from './mask-addresses.ts';

/** A verdict without what it says of a person: no NameID, no attribute values. */
export interface EvidenceVerdict
  extends Pick<Verdict, 'policy' | 'verdict' | 'signed' | 'issuer' | 'nameIdFormat'> {
  readonly attributeNames: readonly string[];
  /** What Twilio would show for what failed; empty for a test of an earlier version. */
  readonly twilioAnswers: readonly TwilioAnswer[];
  readonly checks: readonly Check[];
}

export interface EvidenceTest extends Omit<SignInTestRecord, 'verdicts'> {
  /** It tested what is set now. */
  readonly isCurrent: boolean;
  readonly verdicts: readonly EvidenceVerdict[];
}

export interface EvidenceIdentityProvider {
  readonly entityId: string;
  readonly idp: IdpKind;
  readonly idpEvidence: readonly string[];
  readonly source: StoredIdentityProvider['source'];
  readonly fileName: string | null;
  readonly importedAt: string;
  readonly sha256: string;
  readonly validUntil: string | null;
  readonly singleSignOnServices: readonly Endpoint[];
  readonly certificates: readonly Omit<Certificate, 'pem'>[];
  readonly findings: readonly Finding[];
}

/** Everything that was found out about one profile, as one JSON that every report format renders. */
export interface Evidence {
  readonly format: 'sso-preflight-evidence';
  readonly version: 1;
  readonly generatedAt: string;
  readonly application: { readonly name: 'SSO Preflight'; readonly version: string };
  readonly profile: Pick<Profile, 'name' | 'createdAt' | 'updatedAt'> & { readonly product: Product };
  readonly serviceProvider: ServiceProvider | null;
  readonly identityProvider: EvidenceIdentityProvider | null;
  /** Every import that is remembered, newest first, with what it changed. */
  readonly imports: readonly ImportRecord[];
  readonly signInTests: readonly EvidenceTest[];
  readonly forecast: StoredForecast | null;
  readonly override: Profile['override'];
  readonly cutover: CutoverEvaluation;
  /** What was left out or masked, in words. */
  readonly redactions: readonly string[];
}

const redactions = [
  'The SAML responses themselves are not kept; each is named by its SHA-256.',
  'NameIDs and attribute values are left out; attribute names are kept.',
  'The part before the @ of every e-mail address in a check is masked.',
  'Of the user lists only figures are kept.',
] as const;

/** Gathers the evidence of a profile at `now` (ISO 8601), the gate judged at that time. */
export function createEvidence(
  profile: Profile,
  { now, version }: { readonly now: string; readonly version: string },
): Evidence {
  const cutover = evaluateCutover(profile, now);
  const { name, createdAt, updatedAt, product } = profile;
  return {
    format: 'sso-preflight-evidence',
    version: 1,
    generatedAt: now,
    application: { name: 'SSO Preflight', version },
    profile: { name, createdAt, updatedAt, product },
    serviceProvider: serviceProviderOf(product),
    identityProvider: profile.identityProvider === null ? null : describeIdp(profile.identityProvider),
    imports: historyOf(profile),
    signInTests: profile.signInTests.map((test) => describeTest(test, cutover.fingerprint)),
    forecast: profile.forecast ?? null,
    override: profile.override,
    cutover,
    redactions,
  };
}

function describeIdp({ source, fileName, importedAt, sha256, entity, fileFindings }: StoredIdentityProvider) {
  return {
    entityId: entity.entityId,
    idp: entity.idp,
    idpEvidence: entity.idpEvidence,
    source,
    fileName,
    importedAt,
    sha256,
    validUntil: entity.validUntil,
    singleSignOnServices: entity.singleSignOnServices,
    certificates: entity.certificates.map(withoutBody),
    findings: sortFindings([...fileFindings, ...entity.findings]),
  };
}

/** A certificate's body is public, but long; its fingerprints name it. */
function withoutBody(certificate: Certificate): Omit<Certificate, 'pem'> {
  const entries = Object.entries(certificate).filter(([name]) => name !== 'pem');
  return Object.fromEntries(entries) as Omit<Certificate, 'pem'>;
}

function describeTest({ verdicts, ...test }: SignInTestRecord, fingerprint: string | null): EvidenceTest {
  return { ...test, isCurrent: test.fingerprint === fingerprint, verdicts: verdicts.map(describeVerdict) };
}

function describeVerdict(verdict: Verdict): EvidenceVerdict {
  const { policy, signed, issuer, nameIdFormat } = verdict;
  const hide = (text: string): string => maskAddresses(text, verdict);
  return {
    policy,
    verdict: verdict.verdict,
    signed,
    issuer,
    nameIdFormat,
    attributeNames: Object.keys(verdict.attributes),
    twilioAnswers: verdict.twilioAnswers ?? [],
    checks: verdict.checks.map((check) => ({
      ...check,
      expected: hide(check.expected),
      actual: hide(check.actual),
      fix: hide(check.fix),
    })),
  };
}
