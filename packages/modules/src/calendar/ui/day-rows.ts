// Where whole days stand above the hours and in a month: bars over the days they cover, in as few rows as fit.
import { addDays, daysBetween, type Day } from '@mana/shared-core';
import type { Occurrence } from '../occurrences.ts';
import { isAllDay } from '../times/wall.ts';

export interface Bar {
  readonly occurrence: Occurrence;
  /** Columns from the first day, 0-based; `span` days wide within the range. */
  readonly column: number;
  readonly span: number;
  readonly row: number;
  /** It goes on before or after what is shown. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** The last day something is on; midnight belongs to the day before. */
export const lastDayOf = ({ start, end }: Pick<Occurrence, 'start' | 'end'>): Day => {
  if (isAllDay(end)) return addDays(end, -1);
  const day = end.slice(0, 10);
  return end.slice(11) === '00:00:00' && day > start.slice(0, 10) ? addDays(day, -1) : day;
};

export const layOutBars = (occurrences: readonly Occurrence[], days: readonly Day[]): Bar[] => {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const free: number[][] = [];
  return occurrences.flatMap((occurrence) => {
    const [from, to] = [occurrence.start.slice(0, 10), lastDayOf(occurrence)];
    if (to < first || from > last) return [];
    const column = Math.max(0, daysBetween(first, from));
    const span = Math.min(days.length, daysBetween(first, to) + 1) - column;
    const columns = Array.from({ length: span }, (_, index) => column + index);
    let row = free.findIndex((taken) => columns.every((each) => !taken.includes(each)));
    if (row < 0) row = free.push([]) - 1;
    free[row]?.push(...columns);
    return [{ occurrence, column, span, row, isCutBefore: from < first, isCutAfter: to > last }];
  });
};
