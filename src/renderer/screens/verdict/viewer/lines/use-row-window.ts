import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { RowMetrics } from './use-row-metrics.ts';

/** Rows beyond the edges that are drawn too, so that quick scrolling shows no gap. */
const spare = 12;

export interface RowWindow {
  readonly first: number;
  readonly last: number;
  readonly onScroll: (event: { readonly currentTarget: HTMLElement }) => void;
}

/** Which of many rows are in sight; the others are not in the page at all. */
export function useRowWindow(count: number, { rowHeight, height }: RowMetrics): RowWindow {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight), count - 1) - spare);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + spare);
  return { first, last, onScroll: ({ currentTarget }) => setTop(currentTarget.scrollTop) };
}

/** Scrolls the pane so that a row is in sight, each time that `token` grows; with room above it. */
export function useReveal(
  pane: RefObject<HTMLElement | null>,
  { row, token, rowHeight }: { readonly row: number; readonly token: number; readonly rowHeight: number },
): void {
  const done = useRef(0);
  useLayoutEffect(() => {
    // Only when asked: a fold or a new width must not move what the admin looks at.
    if (pane.current === null || token === done.current) return;
    done.current = token;
    const { scrollTop, clientHeight } = pane.current;
    const top = row * rowHeight;
    const isInSight = top >= scrollTop && top + rowHeight * 2 <= scrollTop + clientHeight;
    if (!isInSight) pane.current.scrollTo({ top: Math.max(0, top - clientHeight / 3) });
  }, [pane, token, row, rowHeight]);
}
