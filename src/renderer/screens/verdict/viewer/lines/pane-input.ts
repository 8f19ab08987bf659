import type { KeyboardEvent, MouseEvent } from 'react';
import type { Check } from '../../../../../core/findings/check.ts';
import type { ResponseView } from '../../../../../core/saml/response/view/response-view.ts';
import type { ViewerAction } from '../use-viewer.ts';
import { canFold, type Row } from './view-rows.ts';

interface InputContext {
  readonly view: ResponseView;
  readonly active: number;
  readonly folded: ReadonlySet<number>;
  readonly checksAt: ReadonlyMap<number, readonly Check[]>;
  readonly onAction: (action: ViewerAction) => void;
  readonly onCheck: (check: Check) => void;
}

/** A click on a check goes to it, on the mark of a fold folds, anywhere else in a line makes that line the active one. */
export function answerClick(event: MouseEvent<HTMLElement>, context: InputContext): void {
  const { checksAt, onAction, onCheck } = context;
  if (!(event.target instanceof Element)) return;
  const { target } = event;
  const line = Number(attributeAround(target, 'data-line') ?? -1);
  if (line < 0) return;
  const checkId = attributeAround(target, 'data-check');
  const check = checksAt.get(line)?.find((one) => one.id === checkId);
  if (check !== undefined) onCheck(check);
  else if (attributeAround(target, 'data-action') === 'fold') onAction({ type: 'toggle', line });
  // A selection is for copying; the line it ends on is not meant.
  else if (window.getSelection()?.isCollapsed !== false) onAction({ type: 'go', line });
}

function attributeAround(target: Element, name: string): string | null {
  return target.closest(`[${name}]`)?.getAttribute(name) ?? null;
}

interface KeyContext extends InputContext {
  readonly rows: readonly Row[];
  /** Rows in sight. */
  readonly page: number;
}

/** The keys of a tree grid (WAI-ARIA Authoring Practices): arrows walk, left and right fold. */
export function answerKey(event: KeyboardEvent<HTMLElement>, context: KeyContext): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
  const action = actionFor(event.key, context);
  if (action === null) return;
  event.preventDefault();
  if (action === 'check') {
    const check = context.checksAt.get(context.active)?.[0];
    if (check !== undefined) context.onCheck(check);
  } else context.onAction(action);
}

function actionFor(key: string, context: KeyContext): ViewerAction | 'check' | null {
  const { view, active, folded, rows, page } = context;
  const isOpen = canFold(view, active) && !folded.has(active);
  const at = rows.findIndex(({ line }) => line === active);
  const lineAt = (row: number): ViewerAction => ({
    type: 'go',
    line: rows[Math.max(0, Math.min(row, rows.length - 1))]?.line ?? 0,
  });
  const next = rows.findIndex(({ line }) => line > active);
  const moves: Readonly<Record<string, () => ViewerAction | 'check' | null>> = {
    ArrowDown: () => lineAt(next === -1 ? rows.length - 1 : next),
    ArrowUp: () => lineAt(at - 1),
    PageDown: () => lineAt(at + page),
    PageUp: () => lineAt(at - page),
    Home: () => lineAt(0),
    End: () => lineAt(rows.length - 1),
    ArrowRight: () =>
      folded.has(active) ? { type: 'toggle', line: active } : lineAt(next === -1 ? rows.length - 1 : next),
    ArrowLeft: () =>
      isOpen
        ? { type: 'toggle', line: active }
        : { type: 'go', line: Math.max(0, view.lines[active]?.parent ?? 0) },
    Enter: () => 'check',
    ' ': () => ({ type: 'toggle', line: active }),
  };
  return moves[key]?.() ?? null;
}
