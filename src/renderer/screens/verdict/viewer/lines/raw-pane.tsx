import { useMemo, useRef } from 'react';
import type { Marks } from './row-segments.ts';
import { RowBars, RowText } from './row-text.tsx';
import { useRowMetrics } from './use-row-metrics.ts';
import { useReveal, useRowWindow } from './use-row-window.ts';
import { rawRows, rowAt } from './view-rows.ts';

interface Props {
  readonly text: string;
  readonly labelledBy: string;
  /** The offset that must come into sight. */
  readonly target: number;
  readonly reveal: number;
  readonly marks: Marks;
}

/** The response character for character as it came; long lines are only cut on the screen. */
export function RawPane({ text, labelledBy, target, reveal, marks }: Props) {
  const pane = useRef<HTMLElement>(null);
  const probe = useRef<HTMLElement>(null);
  const metrics = useRowMetrics(pane, probe);
  const rows = useMemo(() => rawRows(text, metrics.columns), [text, metrics.columns]);
  const sight = useRowWindow(rows.length, metrics);
  useReveal(pane, { row: rowAt(rows, target), token: reveal, rowHeight: metrics.rowHeight });
  return (
    <section
      ref={pane}
      className="code-text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard.
      tabIndex={0}
      aria-labelledby={labelledBy}
      onScroll={sight.onScroll}
    >
      <div className="code-row probe" aria-hidden="true">
        <span className="row-number" />
        <span className="row-bars">
          {marks.coverage.map(({ range }) => (
            <span key={range.signature.start} className="row-bar" />
          ))}
        </span>
        <code ref={probe}>{'0'.repeat(40)}</code>
      </div>
      <div style={{ height: rows.length * metrics.rowHeight }}>
        <div style={{ transform: `translateY(${sight.first * metrics.rowHeight}px)` }}>
          {rows.slice(sight.first, sight.last).map((row) => (
            <div key={row.start} className="code-row">
              <span className="row-number" aria-hidden="true">
                {row.isFirst ? row.line + 1 : ''}
              </span>
              <RowBars row={row} coverage={marks.coverage} />
              <RowText row={row} text={text} marks={marks} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
