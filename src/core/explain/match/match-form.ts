import type { Token } from './read-tokens.ts';
import { readTokens } from './read-tokens.ts';

/** A wording cut at its `{gaps}`: words that must follow each other, and the name of the gap after each run. */
export interface Form {
  readonly runs: readonly { readonly words: readonly string[]; readonly gap: string | null }[];
  readonly leadingGap: string | null;
  readonly wordCount: number;
  /** A name such as `app_not_configured`: it does not count as the beginning of a longer one. */
  readonly isName: boolean;
}

export interface FormMatch {
  /** Places of the first and last matched word among the tokens. */
  readonly first: number;
  readonly last: number;
  readonly wordCount: number;
  /** What stood in the named gaps, by name; untrusted text. */
  readonly captures: Readonly<Record<string, string>>;
}

/** A gap may hold an address with many parts, but not half a page. */
const maxGapTokens = 60;
const maxCapture = 300;

/** Compiles a wording such as `Was {received}, but expected {expected}`. */
export function compileForm(wording: string): Form {
  const parts = wording.split(/\{([a-z]+)\}/);
  const runs = parts.flatMap((text, index) => {
    const words = readTokens(text).map(({ word }) => word);
    return index % 2 === 0 && words.length > 0 ? [{ words, gap: parts[index + 1] ?? null }] : [];
  });
  return {
    runs,
    leadingGap: readTokens(parts[0] ?? '').length === 0 ? (parts[1] ?? null) : null,
    wordCount: runs.reduce((sum, { words }) => sum + words.length, 0),
    isName: wording.includes('_'),
  };
}

/** A text with its words, and where each word stands among them. */
export interface SearchedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

/** Reads a text once for every form that is looked for in it. */
export function readSearchedText(text: string): SearchedText {
  const tokens = readTokens(text);
  const placesOf = new Map<string, number[]>();
  for (const [index, { word }] of tokens.entries()) {
    const places = placesOf.get(word);
    if (places === undefined) placesOf.set(word, [index]);
    else places.push(index);
  }
  return { text, tokens, placesOf };
}

/** Where a form stands in a text, the first place; null when it does not. */
export function findForm(form: Form, searched: SearchedText): FormMatch | null {
  const firstWord = form.runs[0]?.words[0] ?? '';
  for (const first of searched.placesOf.get(firstWord) ?? []) {
    const places = placeRuns(form, searched.tokens, first);
    if (places !== null && !isPartOfName(form, first, searched)) return describeMatch(form, places, searched);
  }
  return null;
}

function isPartOfName({ isName, wordCount }: Form, first: number, { text, tokens }: SearchedText): boolean {
  const [start = 0, end = 0] = [tokens[first]?.start, tokens[first + wordCount - 1]?.end];
  return isName && (text[start - 1] === '_' || text[end] === '_');
}

/** Where each run begins, the first one at `first`. */
function placeRuns(form: Form, tokens: readonly Token[], first: number): readonly number[] | null {
  const places: number[] = [];
  let from = first;
  for (const [index, { words }] of form.runs.entries()) {
    const reach = index === 0 ? 0 : maxGapTokens;
    const at = findRun(words, tokens, { from, to: from + reach });
    if (at === null) return null;
    places.push(at);
    from = at + words.length;
  }
  return places.length === 0 ? null : places;
}

function findRun(
  words: readonly string[],
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): number | null {
  for (let at = from; at <= to && at + words.length <= tokens.length; at += 1)
    if (words.every((word, offset) => tokens[at + offset]?.word === word)) return at;
  return null;
}

function describeMatch(form: Form, places: readonly number[], searched: SearchedText): FormMatch {
  const [first = 0] = places;
  const last = (places.at(-1) ?? 0) + (form.runs.at(-1)?.words.length ?? 1) - 1;
  const captures: Record<string, string> = {};
  const keep = (name: string | null, value: string): void => {
    if (name !== null && name !== 'gap' && value !== '') captures[name] = value;
  };
  keep(form.leadingGap, wordBefore(searched, first));
  for (const [index, { words, gap }] of form.runs.entries()) {
    const after = (places[index] ?? 0) + words.length - 1;
    keep(gap, textAfter(searched, after, places[index + 1]));
  }
  return { first, last, wordCount: form.wordCount, captures };
}

/** What stands between two runs, or, after the last one, the next piece without white space. */
function textAfter({ tokens, text }: SearchedText, after: number, next: number | undefined): string {
  const start = tokens[after]?.end ?? text.length;
  if (next !== undefined) return trimQuotes(text.slice(start, tokens[next]?.start));
  const rest = text.slice(start, start + maxCapture).replace(/^[^\p{L}\p{N}]+/u, '');
  return trimQuotes(/^[^\s"'<>“”‘’]*/u.exec(rest)?.[0] ?? '');
}

function wordBefore({ tokens, text }: SearchedText, first: number): string {
  const end = tokens[first]?.start ?? 0;
  const before = text.slice(Math.max(0, end - maxCapture), end).trimEnd();
  return trimQuotes(before.slice(before.search(/[^\s"'<>“”‘’]*["'”’]?$/u)));
}

/** Quotes and marks around a value; a slash at its end belongs to it. */
function trimQuotes(text: string): string {
  return text
    .slice(0, maxCapture)
    .replace(/^[\s"'“”‘’<>:,;.([{]+/u, '')
    .replace(/[\s"'“”‘’<>:,;.)\]}]+$/u, '');
}
