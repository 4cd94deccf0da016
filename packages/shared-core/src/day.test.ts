import { expect, test } from 'vitest';
import { todayOf } from './clock.ts';
import { addDays, dayIn, daysBetween, isDay, partsOf, weekdayOf } from './day.ts';
import { isRecordId, newId, singletonId } from './id.ts';

test('only days that exist are days', () => {
  expect(isDay('2024-02-29')).toBe(true);
  for (const wrong of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-4-1', '', null, 20261120])
    expect(isDay(wrong)).toBe(false);
});

test('adding days crosses months, leap days and daylight saving without a shift', () => {
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

test('a day is the local one, not the UTC one', () => {
  expect(dayIn('2026-11-20T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-11-21');
  expect(dayIn('2026-11-20T02:00:00.000Z', 'America/New_York')).toBe('2026-11-19');
  expect(todayOf({ now: () => Date.UTC(2026, 10, 20, 23, 30), timeZone: 'Europe/Berlin' })).toBe('2026-11-21');
});

test('weekdays are ISO numbers', () => {
  expect(weekdayOf('2026-11-20')).toBe(5);
  expect(weekdayOf('2026-11-22')).toBe(7);
  expect(partsOf('2026-11-20')).toEqual({ year: 2026, month: 11, day: 20 });
});

test('record ids are UUIDs, or the singleton id of their own table', () => {
  const space = newId();
  expect(isRecordId(space)).toBe(true);
  expect(isRecordId(singletonId('settings', space), 'settings')).toBe(true);
  expect(isRecordId(singletonId('settings', space), 'tasks')).toBe(false);
  expect(isRecordId('__proto__', 'tasks')).toBe(false);
});
