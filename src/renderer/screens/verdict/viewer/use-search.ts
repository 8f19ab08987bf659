import { useDeferredValue, useMemo, useState } from 'react';
import type { ResponseView, ViewSpan } from '../../../../core/saml/response/view/response-view.ts';
import { findMatches } from './find-matches.ts';

/** Search with steps through what was found, round the ends. */
export function useSearch(view: ResponseView, onFound: (match: ViewSpan) => void) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(-1);
  const wanted = useDeferredValue(query);
  const matches = useMemo(() => findMatches(view, wanted), [view, wanted]);
  function onQuery(next: string) {
    setQuery(next);
    setAt(-1);
  }
  function onStep(by: 1 | -1) {
    if (matches.length === 0) return;
    const next = at < 0 && by < 0 ? matches.length - 1 : (at + by + matches.length) % matches.length;
    const match = matches[next];
    if (match === undefined) return;
    setAt(next);
    onFound(match);
  }
  return { query, onQuery, matches, count: matches.length, at, onStep };
}
