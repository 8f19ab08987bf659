import { fillPlaceholders } from '../../findings/finding.ts';
import { type IdpEvidenceKind, idpEvidenceMessages, idpNames } from '../../findings/messages/idp-evidence.ts';
import type { IdpKind } from '../identity-provider.ts';
import { idpPatterns } from './idp-patterns.ts';

export interface IdpTraces {
  readonly entityId: string;
  /** Of the sign-in endpoints. */
  readonly locations: readonly string[];
  /** Subjects of the signing certificates. */
  readonly certificateSubjects: readonly string[];
}

export interface DetectedIdp {
  readonly idp: IdpKind;
  /** One sentence a line of evidence; empty for `other`. */
  readonly evidence: readonly string[];
}

/** Long enough for every real address; longer ones are hostile and need not be matched. */
const maxLength = 500;

/**
 * Which product an identity provider is (facts 4.11). One weak hint is never enough: a vendor needs a name that only it
 * gives, or two hints that agree; when two vendors are equally likely, it is `other`.
 */
export function detectIdp(traces: IdpTraces): DetectedIdp {
  const scores = new Map<IdpKind, { weight: number; evidence: string[]; seen: Set<string> }>();
  for (const { idp, kind, weight, pattern } of idpPatterns) {
    const value = valuesOf(traces, kind).find((candidate) => pattern.test(candidate));
    if (value === undefined) continue;
    const score = scores.get(idp) ?? { weight: 0, evidence: [], seen: new Set() };
    score.weight += weight;
    // The same address by its host and by its path is one thing seen, not two.
    if (!score.seen.has(value)) score.evidence.push(describeEvidence(kind, value, idp));
    score.seen.add(value);
    scores.set(idp, score);
  }
  const [best, second] = [...scores].toSorted(([, a], [, b]) => b.weight - a.weight);
  if (best === undefined || best[1].weight < 2 || best[1].weight === second?.[1].weight)
    return { idp: 'other', evidence: [] };
  return { idp: best[0], evidence: best[1].evidence };
}

function describeEvidence(kind: IdpEvidenceKind, value: string, idp: IdpKind): string {
  return fillPlaceholders(idpEvidenceMessages[kind], { value, name: idpNames[idp] });
}

function valuesOf(traces: IdpTraces, kind: IdpEvidenceKind): readonly string[] {
  const values =
    kind === 'entity-id'
      ? [traces.entityId]
      : kind === 'certificate'
        ? traces.certificateSubjects
        : traces.locations;
  return values.slice(0, 50).map((value) => value.slice(0, maxLength));
}
