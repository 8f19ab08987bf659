import { useReducer } from 'react';
import type { ResponseView, ViewSpan } from '../../../../core/saml/response/view/response-view.ts';
import { canFold, longValue } from './lines/view-rows.ts';

interface ViewerState {
  readonly active: number;
  /** What is pointed at within the active line; the whole line when empty. */
  readonly spans: readonly ViewSpan[];
  readonly folded: ReadonlySet<number>;
  /** Grows whenever the active line must come into sight. */
  readonly reveal: number;
}

export type ViewerAction =
  | { readonly type: 'go'; readonly line: number; readonly spans?: readonly ViewSpan[] }
  | { readonly type: 'toggle'; readonly line: number }
  | { readonly type: 'fold-all' }
  | { readonly type: 'unfold-all' };

/** The state of one viewer. Signatures and long values are folded at first: they are not what an admin reads. */
export function useViewer(view: ResponseView) {
  return useReducer(
    (state: ViewerState, action: ViewerAction) => change(view, state, action),
    view,
    (first): ViewerState => ({ active: 0, spans: [], folded: foldedAtFirst(first), reveal: 0 }),
  );
}

function change(view: ResponseView, state: ViewerState, action: ViewerAction): ViewerState {
  switch (action.type) {
    case 'go': {
      const line = Math.max(0, Math.min(action.line, view.lines.length - 1));
      const spans = action.spans ?? [];
      const folded = unfoldTo(view, state.folded, { line, isInside: spans.length > 0 });
      return { active: line, spans, folded, reveal: state.reveal + 1 };
    }
    case 'toggle': {
      if (!canFold(view, action.line)) return { ...state, active: action.line, spans: [] };
      const folded = new Set(state.folded);
      if (!folded.delete(action.line)) folded.add(action.line);
      return { ...state, active: action.line, spans: [], folded };
    }
    case 'fold-all':
      return { ...state, active: 0, spans: [], folded: foldable(view), reveal: state.reveal + 1 };
    case 'unfold-all':
      return { ...state, folded: new Set(), reveal: state.reveal + 1 };
  }
}

function unfoldTo(
  view: ResponseView,
  folded: ReadonlySet<number>,
  { line, isInside }: { readonly line: number; readonly isInside: boolean },
): ReadonlySet<number> {
  const open = new Set(folded);
  for (const around of ancestorsOf(view, line)) open.delete(around);
  // A closing line belongs to its opener, which may be folded itself.
  for (const one of folded) if (one !== line && view.lines[one]?.last === line) open.delete(one);
  if (isInside && view.lines[line]?.last === line) open.delete(line);
  return open;
}

function* ancestorsOf({ lines }: ResponseView, line: number): Generator<number> {
  for (let at = lines[line]; at !== undefined && at.parent !== -1; at = lines[at.parent]) yield at.parent;
}

function foldedAtFirst(view: ResponseView): ReadonlySet<number> {
  const folded = new Set(view.signatures.map(({ signature }) => signature.line));
  for (const [line, { start, end, last }] of view.lines.entries())
    if (last === line && end - start > longValue) folded.add(line);
  return folded;
}

/** Everything below the outermost two levels. */
function foldable(view: ResponseView): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [line, { depth }] of view.lines.entries()) if (depth > 0 && canFold(view, line)) lines.add(line);
  return lines;
}
