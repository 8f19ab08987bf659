import type { Check } from '../../../../core/findings/check.ts';
import type { ResponseView } from '../../../../core/saml/response/view/response-view.ts';

/** The failing checks and warnings at each readable line, failing ones first. */
export function checksByLine(
  view: ResponseView,
  checks: readonly Check[],
): ReadonlyMap<number, readonly Check[]> {
  const byLine = new Map<number, readonly Check[]>();
  for (const status of ['fail', 'warn'] as const) {
    for (const check of checks.filter((one) => one.status === status)) {
      // A check of an older record may be one that this version does not know a place for.
      for (const line of new Set((view.anchors[check.id] ?? []).map((span) => span.line)))
        byLine.set(line, [...(byLine.get(line) ?? []), check]);
    }
  }
  return byLine;
}
