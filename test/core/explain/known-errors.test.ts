import { describe, expect, test } from 'vitest';
import { explainError } from '../../../src/core/explain/explain-error.ts';
import { subjectOfIdp } from '../../../src/core/explain/explain-subject.ts';
import { checkWords } from '../../../src/core/findings/messages/check-words.ts';
import { knownErrors } from '../../../src/core/findings/messages/errors/known-errors.ts';
import { sources } from '../../../src/core/twilio/sources.ts';
import permanentIds from './permanent-error-ids.json' with { type: 'json' };

const entries = Object.entries(knownErrors);
const fillGaps = (wording: string): string => wording.replaceAll(/\{[a-z]+\}/g, 'https://a.example/x?y=z');
const wordings = entries.flatMap(([id, error]) =>
  [error.shown, ...error.forms].map((wording) => [id, fillGaps(wording)] as const),
);

/** What stands around a message when an admin copies it. */
const wrappings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  capitals: (text) => text.toUpperCase(),
  'white space': (text) => `\n\t ${text.replaceAll(' ', ' \n ')} \u00a0`,
  'other punctuation': (text) => `»${text.replaceAll(/[.,:]/g, ' – ')}«!`,
  JSON: (text) => JSON.stringify({ timestamp: '2026-11-25T10:00:00Z', message: text, more: 1 }),
  'JSON with escaped slashes': (text) => JSON.stringify({ message: text }).replaceAll('/', '\\/'),
  address: (text) => `https://login.example/callback?error=x&error_description=${encodeURIComponent(text)}`,
  'address in an address': (text) =>
    `https://idp.example/?next=${encodeURIComponent(`https://sp.example/?m=${encodeURIComponent(text)}`)}`,
  HTML: (text) =>
    `<p class="e">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;')}</p>`,
  'invisible characters': (text) => `\ufeff${text.replaceAll(' ', '\u200b ')}`,
};

describe('every known error', () => {
  test.each(Object.keys(wrappings))('is found by each of its wordings: %s', (name) => {
    const wrap = wrappings[name] ?? String;
    const missed = wordings.filter(([id, wording]) => {
      const { errors } = explainError(wrap(wording), subjectOfIdp(null));
      return !errors.some((error) => error.id === id);
    });
    expect(missed).toEqual([]);
  });

  test('comes first for its own full message', () => {
    const others = entries
      .filter(([, { isWordForWord }]) => isWordForWord)
      .map(([id, { shown }]) => [id, explainError(fillGaps(shown), subjectOfIdp(null)).errors[0]?.id])
      .filter(([id, first]) => id !== first);
    expect(others).toEqual([]);
  });

  test('has a cause, a fix, and sources that exist', () => {
    for (const [id, error] of entries) {
      expect(error.cause, id).toMatch(/\.$/);
      expect(error.fix, id).toMatch(/\.$/);
      expect(error.sources.length, id).toBeGreaterThan(0);
      expect(error.sources.filter((key) => sources[key] === undefined)).toEqual([]);
    }
  });

  test('documented means that a vendor’s page is among the sources', () => {
    const wrong = entries
      .filter(([, { standing }]) => standing === 'documented')
      .filter(([, error]) => !error.sources.some((key) => sources[key]?.kind === 'vendor'));
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test('names outcomes of checks that exist, and none that passes', () => {
    const outcomes = entries.flatMap(([, error]) => error.outcomes);
    expect(outcomes.filter((outcome) => !(outcome in checkWords))).toEqual([]);
    expect(outcomes.filter((outcome) => /\.(good|valid|success|clear|none-sent|new)$/.test(outcome))).toEqual(
      [],
    );
  });

  test('ids are permanent: one that is gone or new must be entered in permanent-error-ids.json', () => {
    expect(Object.keys(knownErrors).toSorted()).toEqual(permanentIds);
  });
});
