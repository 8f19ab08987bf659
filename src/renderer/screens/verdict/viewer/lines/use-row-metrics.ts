import { type RefObject, useLayoutEffect, useState } from 'react';

/** How much fits into a pane. */
export interface RowMetrics {
  readonly columns: number;
  /** In CSS pixels. */
  readonly rowHeight: number;
  readonly height: number;
}

const probed = 40;

/** Measures the pane and one row of its probe, a row of forty zeros; again whenever the pane's size changes. */
export function useRowMetrics(
  pane: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): RowMetrics {
  const [metrics, setMetrics] = useState<RowMetrics>({ columns: 60, rowHeight: 22, height: 480 });
  useLayoutEffect(() => {
    const measure = () => {
      if (pane.current === null || probe.current === null) return;
      const box = probe.current.getBoundingClientRect();
      // The gutter is a part of every row; so much room is left for text.
      const room = pane.current.clientWidth - probe.current.offsetLeft - 12;
      setMetrics({
        columns: Math.max(16, Math.floor(room / (box.width / probed || 8))),
        rowHeight: box.height || 22,
        height: pane.current.clientHeight,
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (pane.current !== null) observer.observe(pane.current);
    return () => observer.disconnect();
  }, [pane, probe]);
  return metrics;
}
