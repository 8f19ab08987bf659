import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { Button } from '../../../components/button.tsx';
import { mostMatches } from './find-matches.ts';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly count: number;
  /** From 0; -1 before the first step. */
  readonly at: number;
  readonly onStep: (by: 1 | -1) => void;
  /** Grows whenever the field is asked for by keyboard. */
  readonly focusToken: number;
}

/** Search in the response: Enter goes to the next place, Shift+Enter to the one before. */
export function ViewerSearch({ query, onQuery, count, at, onStep, focusToken }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusToken === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [focusToken]);
  return (
    <div className="viewer-search">
      <SearchField
        className="field"
        value={query}
        onChange={onQuery}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
          else event.continuePropagation();
        }}
      >
        <Label className="visually-hidden">Search in the response</Label>
        <Input ref={field} className="input mono" placeholder="Search in the response" />
      </SearchField>
      <span className="viewer-count" role="status">
        {countWords({ query, count, at })}
      </span>
      <Button
        isSmall
        isIconOnly
        aria-label="Previous match"
        isDisabled={count === 0}
        onPress={() => onStep(-1)}
      >
        <ChevronUp size={16} />
      </Button>
      <Button isSmall isIconOnly aria-label="Next match" isDisabled={count === 0} onPress={() => onStep(1)}>
        <ChevronDown size={16} />
      </Button>
    </div>
  );
}

function countWords({ query, count, at }: Pick<Props, 'query' | 'count' | 'at'>): string {
  if (query.trim() === '') return '';
  if (count === 0) return 'Not found';
  const all = count === mostMatches ? `${count}+` : String(count);
  return at < 0 ? `${all} found` : `${at + 1} of ${all}`;
}
