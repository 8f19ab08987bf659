import { useId, useMemo, useRef } from 'react';
import type { Check } from '../../../../../core/findings/check.ts';
import type { ResponseView, ViewSpan } from '../../../../../core/saml/response/view/response-view.ts';
import type { ViewerAction } from '../use-viewer.ts';
import { answerClick, answerKey } from './pane-input.ts';
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
                isPointedAt={number === active && props.reveal > 0}
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
