// Which days a view shows, and where its turning buttons lead.
import { addDays, dayOf, daysBetween, isDay, partsOf, weekdayOf, type Day } from '@mana/shared-core';
import type { DayRange } from '../queries.ts';
import { monthLength } from '../rules/day-filter.ts';

export const viewNames = ['day', 'days', 'week', 'month', 'agenda'] as const;
export type ViewName = (typeof viewNames)[number];

export interface Place {
  readonly view: ViewName;
  readonly day: Day;
}

/** Days the agenda looks ahead. */
const agendaDays = 30;

/** The place an address names; undefined where it names something else. */
export const placeOf = (view: string | undefined, id: string | undefined, fallback: Place): Place | undefined => {
  if (view === undefined) return fallback;
  const name = viewNames.find((known) => known === view);
  if (!name || (id !== undefined && !isDay(id))) return undefined;
  return { view: name, day: id ?? fallback.day };
};

export const weekStart = (day: Day, firstWeekday: number): Day =>
  addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));

export const monthStart = (day: Day): Day => `${day.slice(0, 8)}01`;

/** The days of whole weeks that hold a month. */
export const monthWeeks = (day: Day, firstWeekday: number): DayRange => {
  const { year, month } = partsOf(day);
  const last = dayOf(year, month, monthLength(year, month));
  return { from: weekStart(monthStart(day), firstWeekday), to: addDays(weekStart(last, firstWeekday), 6) };
};

export const rangeOf = ({ view, day }: Place, firstWeekday: number): DayRange => {
  if (view === 'day') return { from: day, to: day };
  if (view === 'days') return { from: day, to: addDays(day, 2) };
  if (view === 'month') return monthWeeks(day, firstWeekday);
  if (view === 'agenda') return { from: day, to: addDays(day, agendaDays - 1) };
  const from = weekStart(day, firstWeekday);
  return { from, to: addDays(from, 6) };
};

export const daysIn = ({ from, to }: DayRange): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

/** The same day some months away, or the last of its month where it has fewer days. */
export const addMonths = (day: Day, count: number): Day => {
  const { year, month, day: date } = partsOf(day);
  const months = year * 12 + month - 1 + count;
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(y, m, Math.min(date, monthLength(y, m)));
};

export const turned = ({ view, day }: Place, by: 1 | -1): Day => {
  if (view === 'month') return addMonths(day, by);
  return addDays(day, by * { day: 1, days: 3, week: 7, agenda: agendaDays }[view]);
};
