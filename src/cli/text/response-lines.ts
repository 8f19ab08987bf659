import type { RedactedResponse } from '../../core/saml/response/redaction/redact-response.ts';
import type { ResponseView, SignedRange } from '../../core/saml/response/view/response-view.ts';
import type { Line } from './line.ts';

/** The response in numbered lines, with a letter for each signature that covers one. */
export function viewLines({ text, lines, signatures }: ResponseView): readonly Line[] {
  const width = String(lines.length).length;
  return lines.map(({ start, end, depth }, index) => {
    const marks = `${markOf(signatures, 'response', index)}${markOf(signatures, 'assertion', index)}`;
    return `${String(index + 1).padStart(width)} ${marks} ${'  '.repeat(depth)}${text.slice(start, end).trim()}`;
  });
}

/** What a redacted copy left out, for standard error. */
export function redactionNotes({ removed, structure }: RedactedResponse): readonly string[] {
  return [
    ...removed.map(({ what, count }) => `Removed (${count}): ${what}`),
    `Structure SHA-256 before: ${structure.before.sha256}`,
    `Structure SHA-256 after:  ${structure.after.sha256}`,
  ];
}

function markOf(signatures: readonly SignedRange[], part: SignedRange['part'], line: number): string {
  const letter = part === 'response' ? 'R' : 'A';
  const isCovered = signatures.some(
    ({ part: own, covered, signature }) =>
      own === part &&
      covered !== null &&
      covered.line <= line &&
      line <= covered.lastLine &&
      (line < signature.line || line > signature.lastLine),
  );
  return isCovered ? letter : '·';
}
