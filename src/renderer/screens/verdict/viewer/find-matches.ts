import type { ResponseView, ViewSpan } from '../../../../core/saml/response/view/response-view.ts';

/** More than anybody steps through. */
export const mostMatches = 2000;

/** Where the text holds `query`, whatever the case, in order; each with its readable line. */
export function findMatches(view: ResponseView, query: string): readonly ViewSpan[] {
  const wanted = query.toLowerCase();
  if (wanted.trim() === '') return [];
  // Lower case may change a text's length (İ); then only the exact case can be looked for.
  const lower = view.text.toLowerCase();
  const [text, what] = lower.length === view.text.length ? [lower, wanted] : [view.text, query];
  const found: ViewSpan[] = [];
  let line = 0;
  for (let at = text.indexOf(what); at !== -1; at = text.indexOf(what, at + what.length)) {
    while (line + 1 < view.lines.length && (view.lines[line + 1]?.start ?? 0) <= at) line += 1;
    found.push({ line, start: at, end: at + what.length });
    if (found.length === mostMatches) break;
  }
  return found;
}
