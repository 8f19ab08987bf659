import { showValue } from '../findings/show-value.ts';
import type { Verdict } from '../saml/response/verdict.ts';

/** A report leaves the machine, so a check's text must not carry the person it was about. */
export function maskAddresses(
  text: string,
  { nameId, attributes }: Pick<Verdict, 'nameId' | 'attributes'>,
): string {
  // Longest first, so that a value that contains another one is not left half readable.
  const values = [nameId ?? '', ...personalValues(attributes)]
    // As it came, as a check shows it, and without the white space that made it wrong.
    .flatMap((value) => [value, showValue(value), value.trim()])
    .filter((value) => value.length >= 3)
    .toSorted((a, b) => b.length - a.length);
  const withoutValues = values.reduce((masked, value) => masked.replaceAll(value, maskValue(value)), text);
  // Begins where a run begins: without that, a long text that has no @ is scanned once for each of its characters.
  return withoutValues.replaceAll(/(?<![^\s@"'<>(),;:…])[^\s@"'<>(),;:…]+@(?=[\w.-]+\.\w)/gu, '…@');
}

/** Roles say what somebody may do, not who they are, and are what a check is about. */
function personalValues(attributes: Verdict['attributes']): readonly string[] {
  return Object.entries(attributes).flatMap(([name, values]) => (/^roles\b/.test(name) ? [] : values));
}

function maskValue(value: string): string {
  const at = value.lastIndexOf('@');
  return at === -1 ? '…' : `…${value.slice(at)}`;
}
