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
    // Enter may come before a large response has been searched for what was just typed.
    const found = wanted === query ? matches : findMatches(view, query);
    const next = at < 0 && by < 0 ? found.length - 1 : (at + by + found.length) % found.length;
    const match = found[next];
    if (match === undefined) return;
    setAt(next);
    onFound(match);
  }
  return { query, onQuery, matches, count: matches.length, at, onStep };
}
