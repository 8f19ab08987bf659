import type { ResponseView } from '../../../../core/saml/response/view/response-view.ts';

/** Where a line is: the names of the elements around it, outermost first, without their prefixes. */
export function pathOf({ lines }: ResponseView, line: number): string {
  const names: string[] = [];
  for (let at = line; at >= 0; ) {
    const found = lines[at];
    if (found === undefined) break;
    if (found.name !== '') names.unshift(found.name.replace(/^.*:/, ''));
    at = found.parent;
  }
  return names.join(' › ');
}
