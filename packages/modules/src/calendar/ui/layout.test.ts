// Where events stand: side by side where they overlap, bars in as few rows as fit, and the days a view shows.
import { expect, test } from 'vitest';
import type { Occurrence } from '../occurrences.ts';
import { lastDayOf, layOutBars } from './day-rows.ts';
import { layOutDay } from './time-layout.ts';
import { addMonths, daysIn, placeOf, rangeOf } from './view-range.ts';

const day = '2026-11-20';
const at = (key: string, start: string, end: string): Occurrence =>
  ({ key, start, end, event: {}, seriesId: null, occurrence: null }) as unknown as Occurrence;
const hours = (key: string, from: string, to: string) => at(key, `${day}T${from}:00`, `${day}T${to}:00`);
const shape = (...occurrences: Occurrence[]) =>
  layOutDay(occurrences, day).map(({ occurrence, left, width }) => [occurrence.key, left, width]);

test('what does not overlap has the whole width', () => {
  expect(shape(hours('a', '09:00', '10:00'), hours('b', '10:00', '11:00'))).toEqual([
    ['a', 0, 1],
    ['b', 0, 1],
  ]);
});

test('what overlaps stands side by side and takes what stays free', () => {
  const shapes = shape(
    hours('a', '09:00', '12:00'),
    hours('b', '09:30', '10:00'),
    hours('c', '09:30', '10:00'),
    hours('d', '11:00', '12:00'),
  );
  expect(shapes).toEqual([
    ['a', 0, 1 / 3],
    ['b', 1 / 3, 1 / 3],
    ['c', 2 / 3, 1 / 3],
    ['d', 1 / 3, 2 / 3],
  ]);
});

test('a moment without length takes a line and pushes its neighbour aside', () => {
  expect(shape(hours('a', '09:00', '09:00'), hours('b', '09:15', '10:00'))).toEqual([
    ['a', 0, 0.5],
    ['b', 0.5, 0.5],
  ]);
});

test('a night is on both of its days', () => {
  const night = at('n', '2026-11-19T22:00:00', '2026-11-20T06:00:00');
  expect(layOutDay([night], '2026-11-19')[0]).toMatchObject({ from: 1320, to: 1440 });
  expect(layOutDay([night], day)[0]).toMatchObject({ from: 0, to: 360 });
  expect(layOutDay([night], '2026-11-21')).toEqual([]);
});

test('an event until midnight is not on the next day', () => {
  const late = at('l', '2026-11-19T22:00:00', '2026-11-20T00:00:00');
  expect(layOutDay([late], day)).toEqual([]);
  expect(lastDayOf(late)).toBe('2026-11-19');
});

test('bars take the first free row and are cut at the edges', () => {
  const days = daysIn({ from: '2026-11-16', to: '2026-11-22' });
  const bars = layOutBars(
    [at('a', '2026-11-14', '2026-11-18'), at('b', '2026-11-17', '2026-11-18'), at('c', '2026-11-18', '2026-11-30')],
    days,
  );
  expect(bars.map(({ occurrence, column, span, row }) => [occurrence.key, column, span, row])).toEqual([
    ['a', 0, 2, 0],
    ['b', 1, 1, 1],
    ['c', 2, 5, 0],
  ]);
  expect(bars.map(({ isCutBefore, isCutAfter }) => [isCutBefore, isCutAfter])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});

test('a month is shown in whole weeks, from the first weekday of the region', () => {
  expect(rangeOf({ view: 'month', day }, 1)).toEqual({ from: '2026-10-26', to: '2026-12-06' });
  expect(rangeOf({ view: 'month', day }, 7)).toEqual({ from: '2026-11-01', to: '2026-12-05' });
});

test('the month after the 31st of January has no 31st', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
});

test('an address that names no day is no place', () => {
  const fallback = { view: 'week', day } as const;
  expect(placeOf('month', '2026-13-01', fallback)).toBeUndefined();
  expect(placeOf('day', '2026-01-01', fallback)).toEqual({ view: 'day', day: '2026-01-01' });
  expect(placeOf(undefined, undefined, fallback)).toEqual(fallback);
});
