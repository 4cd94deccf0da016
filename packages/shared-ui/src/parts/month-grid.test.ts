import { expect, test } from 'vitest';
import { addMonths, dayAfterKey, weeksOf } from './month-grid.ts';

const press = (key: string, shiftKey = false) => ({ key, shiftKey }) as KeyboardEvent;

test('a month is shown in six whole weeks from the first weekday on', () => {
  const monday = weeksOf('2026-11-20', 1);
  expect(monday).toHaveLength(6);
  expect(monday[0]?.[0]).toBe('2026-10-26');
  expect(monday[5]?.[6]).toBe('2026-12-06');
  expect(weeksOf('2026-11-20', 7)[0]?.[0]).toBe('2026-11-01');
});

test('a month later is never a day that does not exist', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
});

test('keys lead to the day they promise', () => {
  expect(dayAfterKey(press('ArrowUp'), '2026-11-20', 1)).toBe('2026-11-13');
  expect(dayAfterKey(press('Home'), '2026-11-20', 1)).toBe('2026-11-16');
  expect(dayAfterKey(press('End'), '2026-11-20', 7)).toBe('2026-11-21');
  expect(dayAfterKey(press('PageDown', true), '2026-11-20', 1)).toBe('2027-11-20');
  expect(dayAfterKey(press('Enter'), '2026-11-20', 1)).toBeNull();
});
