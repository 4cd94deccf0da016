// Which days a month's page shows, and where a key leads from one of them.
import { addDays, dayOf, partsOf, weekdayOf, type Day } from '@mana/shared-core';

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;

/** The same day of another month, or its last day where the month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const index = year * 12 + (month - 1) + count;
  const first = dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
  const lastOfMonth = partsOf(addDays(firstOfMonth(addDays(first, 31)), -1)).day;
  return addDays(first, Math.min(dayOfMonth, lastOfMonth) - 1);
}

/** Six weeks that contain the whole month, so that the page never changes its height. */
export function weeksOf(day: Day, firstWeekday: number): Day[][] {
  const first = firstOfMonth(day);
  const start = addDays(first, -((weekdayOf(first) - firstWeekday + 7) % 7));
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => addDays(start, week * 7 + weekday)),
  );
}

/** Where arrows, Home, End, Page Up and Page Down lead (with Shift: years); null for any other key. */
export function dayAfterKey(event: KeyboardEvent, day: Day, firstWeekday: number): Day | null {
  const intoWeek = (weekdayOf(day) - firstWeekday + 7) % 7;
  const months = event.shiftKey ? 12 : 1;
  switch (event.key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -intoWeek);
    case 'End':
      return addDays(day, 6 - intoWeek);
    case 'PageUp':
      return addMonths(day, -months);
    case 'PageDown':
      return addMonths(day, months);
    default:
      return null;
  }
}
