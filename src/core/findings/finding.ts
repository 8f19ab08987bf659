import { type FindingCode, findingMessages } from './catalogue.ts';

/** How much a finding matters: `block` keeps the gate shut, `warn` needs a look, `note` is worth knowing. */
export type Severity = 'block' | 'warn' | 'note';

export type FindingData = Readonly<Record<string, string | number | boolean>>;

/**
 * One thing wrong or worth knowing about metadata or a certificate. `code` is permanent; the words come from the
 * catalogue and travel with the finding so that every shell shows the same ones.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What it is about, in the admin's terms: a file, an entity ID, a certificate's name. Untrusted text. */
  readonly subject: string;
  readonly data: FindingData;
  readonly title: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do next. */
  readonly fix: string;
}

/** Makes a finding from its catalogue entry; `data` fills the `{placeholders}` of its words. */
export function createFinding(code: FindingCode, subject: string, data: FindingData = {}): Finding {
  const message = findingMessages[code];
  return {
    code,
    severity: message.severity,
    subject,
    data,
    title: fillPlaceholders(message.title, data),
    why: fillPlaceholders(message.why, data),
    fix: fillPlaceholders(message.fix, data),
  };
}

/** Replaces `{name}` by `data.name`; a name without a value stays visible, so that a mistake is seen. */
export function fillPlaceholders(template: string, data: FindingData): string {
  let filled = '';
  let at = 0;
  // By hand, for a verdict has a hundred of these: a regular expression would cost half as much as its signatures.
  for (let open = template.indexOf('{'); open !== -1; open = template.indexOf('{', open + 1)) {
    const close = template.indexOf('}', open);
    const name = template.slice(open + 1, close);
    if (close === -1 || !Object.hasOwn(data, name)) continue;
    filled += template.slice(at, open) + String(data[name]);
    at = close + 1;
  }
  return at === 0 ? template : filled + template.slice(at);
}

const severityOrder: Readonly<Record<Severity, number>> = { block: 0, warn: 1, note: 2 };

/** Blocking findings first, otherwise in the order found. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
}
