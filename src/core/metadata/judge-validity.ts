import { createFinding, type Finding } from '../findings/finding.ts';

export interface Validity {
  /** ISO 8601, the earliest of all that apply; null when none is given or readable. */
  readonly validUntil: string | null;
  readonly findings: readonly Finding[];
}

/** Judges validUntil values (SAML 2.0 Metadata, 2.3.1): the earliest counts, since each may only narrow. */
export function judgeValidUntil(values: readonly string[], now: string, subject: string): Validity {
  const findings: Finding[] = [];
  let earliest: string | null = null;
  for (const value of values) {
    const text = value.trim();
    const instant = parseDateTime(text);
    if (instant === null)
      findings.push(createFinding('metadata-valid-until-invalid', subject, { value: value.slice(0, 100) }));
    else if (earliest === null || instant < (parseDateTime(earliest) ?? 0)) earliest = text;
  }
  const end = earliest === null ? null : parseDateTime(earliest);
  const validUntil = earliest ?? '';
  if (end !== null && end <= Date.parse(now))
    findings.push(createFinding('metadata-valid-until-expired', subject, { validUntil }));
  else if (end !== null && end - Date.parse(now) < 14 * 86_400_000)
    findings.push(createFinding('metadata-valid-until-soon', subject, { validUntil }));
  return { validUntil: earliest, findings };
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
