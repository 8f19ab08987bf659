import type { Coverage } from './coverage.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a row that looks one way. */
export interface Segment extends Span {
  /** Covered by a signature that holds. */
  readonly isSigned: boolean;
  readonly isPointedAt: boolean;
  readonly isMatch: boolean;
}

export interface Marks {
  readonly coverage: readonly Coverage[];
  /** Where the chosen check or line is. */
  readonly pointedAt: readonly Span[];
  /** What the search found, in order. */
  readonly matches: readonly Span[];
}

/** Cuts a row where any mark begins or ends. */
export function segmentsOf({ start, end }: Span, marks: Marks): readonly Segment[] {
  const signed = marks.coverage.filter(({ holds }) => holds).flatMap(({ pieces }) => pieces);
  const matches = marks.matches.slice(firstBehind(marks.matches, start)).slice(0, end - start);
  const cuts = [...signed, ...marks.pointedAt, ...matches]
    .flatMap((span) => [span.start, span.end])
    .filter((cut) => cut > start && cut < end);
  const edges = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const piece = { start: from, end: edges[index + 1] ?? end };
    return {
      ...piece,
      isSigned: isWithin(piece, signed),
      isPointedAt: isWithin(piece, marks.pointedAt),
      isMatch: isWithin(piece, matches),
    };
  });
}

function isWithin(piece: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= piece.start && piece.end <= span.end);
}

/** The first match that ends behind an offset; there may be thousands. */
function firstBehind(matches: readonly Span[], offset: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
