import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Check } from '../../../../../core/findings/check.ts';
import type { XmlLine } from '../../../../../core/xml/layout-xml.ts';
import { checkLooks } from '../../../../components/looks/status.ts';
import type { Coverage } from './coverage.ts';
import type { Marks } from './row-segments.ts';
import { RowBars, RowText } from './row-text.tsx';
import type { Row } from './view-rows.ts';

interface Props {
  readonly id: string;
  readonly number: number;
  readonly line: XmlLine;
  /** Those of its rows that are near the window. */
  readonly rows: readonly Row[];
  readonly text: string;
  readonly marks: Marks;
  readonly checks: readonly Check[];
  readonly fold: 'open' | 'folded' | 'none';
  readonly isActive: boolean;
  /** Shown as active although the pane has no focus. */
  readonly isPointedAt: boolean;
}

/** One line of the readable form; what is clicked in it is handled by the pane. */
export function ReadableLine({
  id,
  number,
  line,
  rows,
  text,
  marks,
  checks,
  fold,
  isActive,
  isPointedAt,
}: Props) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the pane has the focus and points at its active row.
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be drawn at a place of their own.
    <div
      id={id}
      role="row"
      className="code-line"
      data-line={number}
      data-active={isPointedAt || undefined}
      aria-rowindex={number + 1}
      aria-level={line.depth + 1}
      aria-selected={isActive}
      {...(fold === 'none' ? {} : { 'aria-expanded': fold === 'open' })}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above. */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="gridcell">
        {rows.map((row) => (
          <div key={row.start} className="code-row">
            <span className="row-number" aria-hidden="true">
              {row.isFirst ? number + 1 : ''}
            </span>
            <RowBars row={row} coverage={marks.coverage} />
            <span className="row-fold" data-action="fold" aria-hidden="true">
              {row.isFirst && fold === 'open' && <ChevronDown size={14} />}
              {row.isFirst && fold === 'folded' && <ChevronRight size={14} />}
            </span>
            {row.isForChecks ? (
              <LineChecks checks={checks} indent={row.indent} />
            ) : (
              <RowText row={row} text={text} marks={marks} />
            )}
          </div>
        ))}
        {fold === 'folded' && line.last > number && <span className="visually-hidden">Folded.</span>}
        <SignedFrom coverage={marks.coverage} line={number} />
      </div>
    </div>
  );
}

/** What fails here, each a way back to its row in the list of checks. */
function LineChecks({ checks, indent }: { readonly checks: readonly Check[]; readonly indent: number }) {
  return (
    <span className="line-checks mono" style={{ marginLeft: `${indent}ch` }}>
      {checks.map((check) => {
        const { icon: Icon, tone, word } = checkLooks[check.status];
        return (
          <span key={check.id} className={`line-check tone-${tone}`} data-check={check.id}>
            <Icon size={13} />
            <span className="visually-hidden">{word}: </span>
            {check.title}
          </span>
        );
      })}
    </span>
  );
}

/** The same as the bars, for those who hear the lines. */
function SignedFrom({ coverage, line }: { readonly coverage: readonly Coverage[]; readonly line: number }) {
  return coverage.map(({ letter, holds, range }) => {
    const what = letter === 'R' ? 'the signature of the Response' : 'the signature of the Assertion';
    const isStart = range.covered?.line === line;
    const isEnd = range.covered?.lastLine === line;
    if (!isStart && !isEnd) return null;
    return (
      <span key={range.signature.start} className="visually-hidden">
        {isStart ? ' From here on covered by ' : ' Up to here covered by '}
        {what}
        {holds ? '.' : ', which does not hold.'}
      </span>
    );
  });
}
