import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  instantOfDay,
  positionIn,
  spanAt,
  ticksOf,
} from '../../../src/renderer/screens/identity-provider/rollover/timeline-geometry.ts';

const year = { from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z' };

describe('the timeline', () => {
  test('places an instant between its ends, and what is outside at them', () => {
    expect(positionIn(year, '2026-07-02T12:00:00Z')).toBeCloseTo(0.5);
    expect(positionIn(year, '2025-01-01T00:00:00Z')).toBe(0);
    expect(positionIn(year, '2030-01-01T00:00:00Z')).toBe(1);
    expect(positionIn({ from: year.from, until: year.from }, year.until)).toBe(1);
  });
  test('counts days there and back', () => {
    for (const number of [0, 1, 58, 59, 200, 364]) {
      expect(dayNumber(year, instantOfDay(year, number))).toBe(number);
    }
    expect(instantOfDay(year, 58)).toBe('2026-02-28T12:00:00.000Z');
    expect(instantOfDay(year, 59)).toBe('2026-03-01T12:00:00.000Z');
  });
  test('finds the span of an instant: its first instant belongs to it, its last to the next', () => {
    const spans = [
      { from: year.from, until: '2026-06-01T00:00:00Z' },
      { from: '2026-06-01T00:00:00Z', until: year.until },
    ];
    expect(spanAt(spans, '2026-05-31T23:59:59Z')).toBe(spans[0]);
    expect(spanAt(spans, '2026-06-01T00:00:00Z')).toBe(spans[1]);
    expect(spanAt(spans, '2040-01-01T00:00:00Z')).toBe(spans[1]);
    expect(spanAt([], year.from)).toBeNull();
  });
  test.each([
    ['2026-12-31T00:00:00Z', 4],
    ['2028-01-01T00:00:00Z', 8],
    ['2030-01-01T00:00:00Z', 8],
    ['2038-01-01T00:00:00Z', 6],
  ])('has some marks up to %s, never too many to read', (until, most) => {
    const ticks = ticksOf({ from: '2025-12-15T00:00:00Z', until });
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(9);
    expect(ticks.length).toBeGreaterThanOrEqual(most / 2);
    for (const { position, label } of ticks) {
      expect(position).toBeGreaterThanOrEqual(0);
      expect(position).toBeLessThanOrEqual(1);
      expect(label).toMatch(/^(20\d\d|[A-Z][a-z]{2,3})$/);
    }
  });
});
