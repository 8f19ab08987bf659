import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef } from 'react';
import type { Check } from '../../../../../core/findings/check.ts';
import type { ResponseView, ViewSpan } from '../../../../../core/saml/response/view/response-view.ts';
import type { ViewerAction } from '../use-viewer.ts';
import { ReadableLine } from './readable-line.tsx';
import type { Marks } from './row-segments.ts';
import { useRowMetrics } from './use-row-metrics.ts';
import { useReveal, useRowWindow } from './use-row-window.ts';
import { canFold, type Row, readableRows, rowAt } from './view-rows.ts';

interface Props {
  readonly view: ResponseView;
  readonly labelledBy: string;
  readonly active: number;
  readonly spans: readonly ViewSpan[];
  readonly folded: ReadonlySet<number>;
  readonly reveal: number;
  readonly marks: Marks;
  readonly checksAt: ReadonlyMap<number, readonly Check[]>;
  readonly onAction: (action: ViewerAction) => void;
  readonly onCheck: (check: Check) => void;
}

/** The response in readable lines: a tree that is walked with the arrow keys, of which only what is in sight is drawn. */
export function ReadablePane(props: Props) {
  const { view, labelledBy, active, folded, marks, checksAt } = props;
  const id = useId();
  const pane = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLElement>(null);
  const metrics = useRowMetrics(pane, probe);
  const rows = useMemo(
    () => readableRows(view, { folded, marked: checksAt, columns: metrics.columns }),
    [view, folded, checksAt, metrics.columns],
  );
  const sight = useRowWindow(rows.length, metrics);
  const target = props.spans[0]?.start ?? view.lines[active]?.start ?? 0;
  useReveal(pane, { row: rowAt(rows, target), token: props.reveal, rowHeight: metrics.rowHeight });
  const lines = groupByLine(rows.slice(sight.first, sight.last));
  return (
    <div
      ref={pane}
      role="treegrid"
      className="code-text"
      // The pane has the focus; the active row is pointed at, because rows out of sight are not in the page.
      tabIndex={0}
      aria-labelledby={labelledBy}
      aria-rowcount={view.lines.length}
      {...(lines.some(([line]) => line === active) ? { 'aria-activedescendant': `${id}-${active}` } : {})}
      onScroll={sight.onScroll}
      onClick={(event) => answerClick(event, props)}
      onKeyDown={(event) =>
        answerKey(event, { ...props, rows, page: Math.floor(metrics.height / metrics.rowHeight) })
      }
    >
      <div className="code-row probe" aria-hidden="true">
        <span className="row-number" />
        <span className="row-bars">
          {marks.coverage.map(({ range }) => (
            <span key={range.signature.start} className="row-bar" />
          ))}
        </span>
        <span className="row-fold" />
        <code ref={probe}>{'0'.repeat(40)}</code>
      </div>
      <div role="presentation" style={{ height: rows.length * metrics.rowHeight }}>
        <div role="presentation" style={{ transform: `translateY(${sight.first * metrics.rowHeight}px)` }}>
          {lines.map(([number, lineRows]) => {
            const line = view.lines[number];
            if (line === undefined) return null;
            const isFolded = folded.has(number);
            return (
              <ReadableLine
                key={number}
                id={`${id}-${number}`}
                number={number}
                line={line}
                rows={lineRows}
                text={view.text}
                marks={marks}
                checks={checksAt.get(number) ?? []}
                fold={canFold(view, number) ? (isFolded ? 'folded' : 'open') : 'none'}
                isActive={number === active}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function groupByLine(rows: readonly Row[]): readonly (readonly [number, readonly Row[]])[] {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const known = groups.get(row.line);
    if (known === undefined) groups.set(row.line, [row]);
    else known.push(row);
  }
  return [...groups];
}

function answerClick(event: MouseEvent<HTMLElement>, { checksAt, onAction, onCheck }: Props): void {
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

interface KeyContext extends Props {
  readonly rows: readonly Row[];
  readonly page: number;
}

/** The keys of a tree grid (WAI-ARIA Authoring Practices): arrows walk, left and right fold. */
function answerKey(event: KeyboardEvent<HTMLElement>, context: KeyContext): void {
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
