import { decodeResponse } from '../../src/core/saml/response/decode-response.ts';
import type { Verdict } from '../../src/core/saml/response/verdict.ts';
import { verifyResponse } from '../../src/core/saml/response/verify-response.ts';
import { type AnswerCase, type CaseAnswer, type CaseFiles, type CorpusCase, nowOf } from './corpus-case.ts';

interface ResponseParams {
  readonly idpEntityId?: string;
  readonly idpCerts: readonly string[];
  readonly spEntityId: string | null;
  readonly acsUrl: string | null;
  readonly clockSkewSec: number;
  readonly expectedInResponseTo: string | null;
  readonly allowUnsolicited: boolean;
  readonly decryptionKey: string | null;
  readonly wantAssertionsSigned: boolean;
  readonly wantResponseSigned: boolean;
}

interface ResponseFacts {
  readonly nameId?: string;
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  readonly signed?: readonly string[];
  readonly mustNotExtract?: readonly string[];
}

/** Responses, through the decoder and the verifier as the product uses them, under the policy `saml2`. */
export const answerResponseCase: AnswerCase = (corpusCase, bytes, files) => {
  const decoded = decodeResponse(bytes);
  if (!decoded.ok) return { verdict: 'reject', words: decoded.message, wrongFacts: [], violations: [] };
  const verdict = verifyResponse(inputOf(corpusCase, decoded.xml, files));
  const facts: ResponseFacts = corpusCase.expect.facts ?? {};
  return {
    ...wordsOf(verdict),
    wrongFacts: verdict.verdict === 'accept' ? compareFacts(facts, verdict) : [],
    violations: (facts.mustNotExtract ?? [])
      .filter((identity) => verdict.nameId === identity)
      .map((identity) => `extracted ${identity}`),
  };
};

function inputOf(
  corpusCase: CorpusCase,
  xml: Uint8Array,
  files: CaseFiles,
): Parameters<typeof verifyResponse>[0] {
  const params = corpusCase.params as unknown as ResponseParams;
  return {
    xml,
    identityProvider: {
      entityId: params.idpEntityId ?? null,
      certificates: params.idpCerts.map((path) => files.read(path)),
      idp: 'other',
    },
    serviceProvider: {
      entityId: params.spEntityId ?? '',
      acsUrl: params.acsUrl ?? '',
      decryptionKeyPem:
        params.decryptionKey === null ? null : new TextDecoder().decode(files.read(params.decryptionKey)),
    },
    request:
      params.expectedInResponseTo === null
        ? null
        : { id: params.expectedInResponseTo, issuedAt: null, relayState: null },
    isUnsolicitedAllowed: params.allowUnsolicited,
    relayState: undefined,
    policy: 'saml2',
    requireSigned: demandOf(params),
    expectedEmail: null,
    skewSeconds: params.clockSkewSec,
    seenAssertionIds: [],
    now: nowOf(corpusCase),
  };
}

function demandOf(params: ResponseParams): 'any' | 'response' | 'assertion' | 'both' {
  if (params.wantResponseSigned) return params.wantAssertionsSigned ? 'both' : 'response';
  return params.wantAssertionsSigned ? 'assertion' : 'any';
}

function wordsOf(verdict: Verdict): Pick<CaseAnswer, 'verdict' | 'words'> {
  const of = (status: string): string =>
    verdict.checks
      .filter((check) => check.status === status)
      .map((check) => `${check.id}: ${check.actual}`)
      .join(' | ');
  const warnings = of('warn');
  // What stands beside the failing rows is on the same page and says why just as well.
  if (verdict.verdict === 'reject') return { verdict: 'reject', words: `${of('fail')} | ${warnings}` };
  return warnings === '' ? { verdict: 'accept', words: of('info') } : { verdict: 'warn', words: warnings };
}

function compareFacts(facts: ResponseFacts, verdict: Verdict): readonly string[] {
  const misses: string[] = [];
  if (facts.nameId !== undefined && facts.nameId !== verdict.nameId)
    misses.push(`NameID ${String(verdict.nameId)} instead of ${facts.nameId}`);
  for (const [name, values] of Object.entries(facts.attributes ?? {})) {
    if (JSON.stringify(verdict.attributes[name]) !== JSON.stringify(values))
      misses.push(`attribute ${name} is ${JSON.stringify(verdict.attributes[name])}`);
  }
  const signed = { both: 'response,assertion', response: 'response', assertion: 'assertion', none: '' };
  if (facts.signed !== undefined && facts.signed.join(',') !== signed[verdict.signed])
    misses.push(`signed ${verdict.signed} instead of ${facts.signed.join(',')}`);
  return misses;
}
