import { createFinding, type Finding } from '../../findings/finding.ts';
import { findViolations, type SchemaFiles, type Violation } from './compile-schema.ts';

/** At most this many: whoever made the file sees the pattern from the first ones. */
const maxFindings = 10;
/** Seven times the largest file of one identity provider that was seen; ten thousands of violations take a second within it. */
const maxBytes = 300_000;

/**
 * Where metadata departs from the OASIS schema (SAML 2.0 Metadata, 2.1), with the line in the file; null when it was not
 * compared, because it cannot be parsed as it stands. A departure never stops a sign-in by itself: notes only.
 */
export function judgeSchema(bytes: Uint8Array, schemas: SchemaFiles): readonly Finding[] | null {
  if (bytes.length > maxBytes) return [createFinding('metadata-schema-not-checked', 'File')];
  const violations = findViolations(fromDeclaration(bytes), schemas);
  return violations === null ? null : describe(violations);
}

/** What stands before `<?xml` was skipped by the importer, which says so. */
function fromDeclaration(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).indexOf('<?xml ');
  return start > 0 ? bytes.subarray(start) : bytes;
}

function describe(violations: readonly Violation[]): readonly Finding[] {
  const foreign = new Set(violations.filter(isForeignRole).map(({ line }) => line));
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const violation of violations) {
    if (isSaidElsewhere(violation) || isForeignRole(violation)) continue;
    if (foreign.has(violation.line) && violation.message.endsWith('The type definition is abstract.'))
      continue;
    // One wrong value gives a message for each rule that it breaks.
    const place = `${violation.line} ${violation.message.split(':')[0] ?? ''}`;
    const detail = wordsOf(violation.message);
    if (seen.has(place) || detail === '') continue;
    seen.add(place);
    findings.push(
      createFinding('metadata-schema', `Line ${violation.line}`, { line: violation.line, detail }),
    );
    if (findings.length === maxFindings) break;
  }
  return findings;
}

/** What findings of their own say in better words: certificates, validity, names, roles and sign-in addresses. */
const saidElsewhere: readonly RegExp[] = [
  /X509Certificate/,
  /attribute '(cacheDuration|validUntil|entityID|protocolSupportEnumeration)'/,
  /KeyDescriptor', attribute 'use'/,
  /SingleSignOnService': The attribute '(Binding|Location)' is required/,
  /^Element '[^']*\}(EntitiesDescriptor|EntityDescriptor|IDPSSODescriptor)': Missing child element/,
];

function isSaidElsewhere({ message }: Violation): boolean {
  return saidElsewhere.some((pattern) => pattern.test(message));
}

/** RoleDescriptor is for roles of other specifications, such as WS-Federation's; their schemas are not at hand. */
function isForeignRole({ message }: Violation): boolean {
  return message.includes('RoleDescriptor') && message.endsWith('does not resolve to a type definition.');
}

/** libxml2's sentence without namespaces and full stop, cut to what fits a line. */
function wordsOf(message: string): string {
  return message
    .replaceAll(/\{[^{}]*\}/g, '')
    .replace(/^Element '([^']*)'/, '$1')
    .replace(/\.$/, '')
    .slice(0, 300);
}
