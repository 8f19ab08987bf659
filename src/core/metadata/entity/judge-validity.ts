import { createFinding, type Finding } from '../../findings/finding.ts';

export interface Validity {
  /** ISO 8601, the earliest of all that apply; null when none is given or readable. */
  readonly validUntil: string | null;
  readonly findings: readonly Finding[];
}

/** Judges validUntil values (SAML 2.0 Metadata, 2.3.1): the earliest counts, since each may only narrow. */
export function judgeValidUntil(values: readonly string[], now: string, subject: string): Validity {
  const times = values.map((value) => ({ text: value.trim(), instant: parseDateTime(value.trim()) }));
  const findings = times
    .filter(({ instant }) => instant === null)
    .map(({ text }) => createFinding('metadata-valid-until-invalid', subject, { value: text.slice(0, 100) }));
  const [earliest] = times
    .flatMap(({ text, instant }) => (instant === null ? [] : [{ text, instant }]))
    .toSorted((a, b) => a.instant - b.instant);
  if (earliest === undefined) return { validUntil: null, findings };
  return { validUntil: earliest.text, findings: [...findings, ...judgeEnd(earliest, now, subject)] };
}

function judgeEnd(end: { text: string; instant: number }, now: string, subject: string): readonly Finding[] {
  const left = end.instant - Date.parse(now);
  const data = { validUntil: end.text };
  if (left <= 0) return [createFinding('metadata-valid-until-expired', subject, data)];
  return left < 14 * 86_400_000 ? [createFinding('metadata-valid-until-soon', subject, data)] : [];
}

/** Milliseconds since 1970 of an xs:dateTime; without a zone it is UTC (SAML 2.0 Core, 1.3.3). Null when it is none. */
export function parseDateTime(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (match === null) return null;
  const fraction = match[2]?.slice(0, 4) ?? '';
  const instant = Date.parse(`${match[1] ?? ''}${fraction}${match[3] ?? 'Z'}`);
  return Number.isNaN(instant) ? null : instant;
}

/** Says when a cacheDuration is no xs:duration; a right one changes nothing for a file that is imported once. */
export function judgeCacheDuration(value: string | null, subject: string): readonly Finding[] {
  if (value === null || isDuration(value.trim())) return [];
  return [createFinding('metadata-cache-duration-invalid', subject, { value: value.slice(0, 100) })];
}

function isDuration(text: string): boolean {
  return (
    /^-?P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/.test(text) &&
    /\d/.test(text) &&
    !text.endsWith('T')
  );
}
