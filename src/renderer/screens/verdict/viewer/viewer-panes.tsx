import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import type { Check } from '../../../../core/findings/check.ts';
import type { Verdict } from '../../../../core/saml/response/verdict.ts';
import type { ResponseView } from '../../../../core/saml/response/view/response-view.ts';
import { Button } from '../../../components/button.tsx';
import { CopyButton } from '../../../components/copy-button.tsx';
import { checksByLine } from './line-checks.ts';
import { coverageOf } from './lines/coverage.ts';
import { RawPane } from './lines/raw-pane.tsx';
import { ReadablePane } from './lines/readable-pane.tsx';
import { pathOf } from './path-of.ts';
import type { ShownCheck } from './response-viewer.tsx';
import { SignatureLegend } from './signature-legend.tsx';
import { useSearch } from './use-search.ts';
import { useViewer } from './use-viewer.ts';
import { ViewerSearch } from './viewer-search.tsx';

interface Props {
  readonly view: ResponseView;
  readonly verdict: Verdict;
  readonly shown: ShownCheck | null;
  readonly onCheck: (check: Check) => void;
}

/** Both forms of the response, kept on the same place. */
export function ViewerPanes({ view, verdict, shown, onCheck }: Props) {
  const id = useId();
  const [state, act] = useViewer(view);
  const [focusToken, setFocusToken] = useState(0);
  const search = useSearch(view, (match) => act({ type: 'go', line: match.line, spans: [match] }));
  const coverage = useMemo(() => coverageOf(view, verdict.signed), [view, verdict.signed]);
  const checksAt = useMemo(() => checksByLine(view, verdict.checks), [view, verdict.checks]);
  useEffect(() => {
    const [first] = shown === null ? [] : (view.anchors[shown.check.id] ?? []);
    if (shown === null || first === undefined) return;
    act({ type: 'go', line: first.line, spans: view.anchors[shown.check.id] ?? [] });
    document.getElementById(`${id}-tree`)?.querySelector<HTMLElement>('.code-text')?.focus();
    document.getElementById(`${id}-tree`)?.scrollIntoView({ block: 'center' });
  }, [shown, view, act, id]);
  const line = view.lines[state.active];
  const marks = { coverage, pointedAt: state.spans, matches: search.matches };
  // Nothing is pointed at before the admin does so.
  const whole = line === undefined || state.reveal === 0 ? [] : [{ start: line.start, end: line.end }];
  const rawMarks = state.spans.length > 0 ? marks : { ...marks, pointedAt: whole };
  const target = state.spans[0]?.start ?? line?.start ?? 0;
  function onKeyDown(event: KeyboardEvent) {
    // Rows out of sight are not in the page, so the browser's own search would not find them.
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
    event.preventDefault();
    setFocusToken((token) => token + 1);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one key for all that is in it; every part has its own role.
    <div className="viewer-body" onKeyDown={onKeyDown}>
      <SignatureLegend view={view} coverage={coverage} onGo={(to) => act({ type: 'go', line: to })} />
      <div className="viewer-bar">
        <ViewerSearch {...search} focusToken={focusToken} />
        <div className="row">
          <Button isSmall onPress={() => act({ type: 'fold-all' })}>
            <ChevronsDownUp size={14} /> Fold all
          </Button>
          <Button isSmall onPress={() => act({ type: 'unfold-all' })}>
            <ChevronsUpDown size={14} /> Unfold all
          </Button>
        </div>
      </div>
      <div className="code-pair">
        <figure className="code" id={`${id}-tree`}>
          <figcaption className="code-title">
            <span id={`${id}-readable`}>In readable lines</span>
            <CopyButton text={() => printLines(view)} what="the response in readable lines" />
          </figcaption>
          <ReadablePane
            view={view}
            labelledBy={`${id}-readable`}
            {...state}
            marks={marks}
            checksAt={checksAt}
            onAction={act}
            onCheck={onCheck}
          />
          <p className="code-path mono">{pathOf(view, state.active)}</p>
        </figure>
        <figure className="code">
          <figcaption className="code-title">
            <span id={`${id}-raw`}>As received</span>
            <CopyButton text={view.text} what="the response as received" />
          </figcaption>
          <RawPane
            text={view.text}
            labelledBy={`${id}-raw`}
            target={target}
            reveal={state.reveal}
            marks={rawMarks}
          />
          <p className="code-path">The checks ran on exactly these characters.</p>
        </figure>
      </div>
      <p className="quiet viewer-keys">
        Arrow keys walk the lines and fold them, Enter goes to the check at a line, Ctrl+F searches.
      </p>
    </div>
  );
}

function printLines({ text, lines }: ResponseView): string {
  return lines
    .map(({ start, end, depth }) => `${'  '.repeat(Math.min(depth, 40))}${text.slice(start, end).trim()}\n`)
    .join('');
}
