import { type Coverage, isCovered } from './coverage.ts';
import { type Marks, segmentsOf } from './row-segments.ts';
import type { Row } from './view-rows.ts';

/** The characters of one row, with what is signed, found and pointed at. Always text, whatever it holds. */
export function RowText({
  row,
  text,
  marks,
}: {
  readonly row: Row;
  readonly text: string;
  readonly marks: Marks;
}) {
  return (
    <code style={{ marginLeft: `${row.indent}ch` }}>
      {segmentsOf(row, marks).map((segment) => {
        const piece = text.slice(segment.start, segment.end);
        const look = [segment.isSigned ? 'signed' : '', segment.isPointedAt ? 'pointed' : '']
          .join(' ')
          .trim();
        return segment.isMatch ? (
          <mark key={segment.start} className={look}>
            {piece}
          </mark>
        ) : (
          <span key={segment.start} className={look}>
            {piece}
          </span>
        );
      })}
      {row.hidden > 0 && (
        <span className="row-hidden"> … {row.hidden.toLocaleString('en')} more characters</span>
      )}
    </code>
  );
}

/** A bar for each signature: drawn through beside what it covers, broken when it does not hold. */
export function RowBars({ row, coverage }: { readonly row: Row; readonly coverage: readonly Coverage[] }) {
  return (
    <span className="row-bars" aria-hidden="true">
      {coverage.map((one) => (
        <span
          key={one.range.signature.start}
          className="row-bar"
          data-letter={one.letter}
          data-state={barState(one, row)}
        >
          {one.range.covered?.start === row.start ? one.letter : ''}
        </span>
      ))}
    </span>
  );
}

function barState(coverage: Coverage, { start, end }: Row): 'holds' | 'broken' | 'none' {
  if (!isCovered(coverage, start, Math.max(end, start + 1))) return 'none';
  return coverage.holds ? 'holds' : 'broken';
}
