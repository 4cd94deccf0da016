// Which days of a period a rule means: the day-wise parts BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY and BYDAY, each a filter over all
// days of the period (RFC 5545, 3.3.10, the table of expansions and limits, read as limits).
import { addDays, dayOf, daysBetween, partsOf, weekdayOf, type Day } from '@mana/shared-core';
import type { Moment } from '../times/wall.ts';
import type { Rule, RuleWeekday } from './rule.ts';

const firstOfNextMonth = (year: number, month: number): Day =>
  month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
export const monthLength = (year: number, month: number): number =>
  daysBetween(dayOf(year, month, 1), firstOfNextMonth(year, month));
const yearLength = (year: number): number => daysBetween(dayOf(year, 1, 1), dayOf(year + 1, 1, 1));

/** The first day of week 1: the first week with at least four days in the year. */
const weekOne = (year: number, weekStart: number): Day => {
  const fourth = dayOf(year, 1, 4);
  return addDays(fourth, -((weekdayOf(fourth) - weekStart + 7) % 7));
};

/** The number of a day's week, and counted from the end of its week-year. */
export const weekNumbersOf = (day: Day, weekStart = 1): readonly [number, number] => {
  const { year } = partsOf(day);
  const weekYear = day < weekOne(year, weekStart) ? year - 1 : day >= weekOne(year + 1, weekStart) ? year + 1 : year;
  const first = weekOne(weekYear, weekStart);
  const number = Math.floor(daysBetween(first, day) / 7) + 1;
  const weeks = daysBetween(first, weekOne(weekYear + 1, weekStart)) / 7;
  return [number, number - weeks - 1];
};

const isListed = (list: readonly number[], fromStart: number, length: number): boolean =>
  list.length === 0 || list.includes(fromStart) || list.includes(fromStart - length - 1);

const isNth = ({ weekday, nth }: RuleWeekday, day: Day, within: { place: number; length: number } | null): boolean => {
  if (weekdayOf(day) !== weekday) return false;
  if (nth === null || !within) return true;
  const { place, length } = within;
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth;
};

/** The rule with what its start says where no part does: the weekday of a weekly rule, the date of a monthly one. */
export const completed = (rule: Rule, start: Moment): Rule => {
  const { month, day } = partsOf(start.slice(0, 10));
  const names = [rule.weekNumbers, rule.yearDays, rule.monthDays, rule.weekdays];
  if (names.some((list) => list.length > 0)) return rule;
  if (rule.frequency === 'WEEKLY')
    return { ...rule, weekdays: [{ weekday: weekdayOf(start.slice(0, 10)), nth: null }] };
  if (rule.frequency === 'MONTHLY') return { ...rule, monthDays: [day] };
  if (rule.frequency === 'YEARLY')
    return { ...rule, months: rule.months.length > 0 ? rule.months : [month], monthDays: [day] };
  return rule;
};

export const createDayFilter = (rule: Rule): ((day: Day) => boolean) => {
  const countsInMonth = rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && rule.months.length > 0);
  const countsInYear = rule.frequency === 'YEARLY' && rule.months.length === 0 && rule.weekNumbers.length === 0;
  return (day) => {
    const { year, month, day: monthDay } = partsOf(day);
    if (rule.months.length > 0 && !rule.months.includes(month)) return false;
    if (rule.monthDays.length > 0 && !isListed(rule.monthDays, monthDay, monthLength(year, month))) return false;
    if (rule.weekNumbers.length > 0) {
      const [number, fromEnd] = weekNumbersOf(day, rule.weekStart);
      if (!rule.weekNumbers.includes(number) && !rule.weekNumbers.includes(fromEnd)) return false;
    }
    const yearDay = daysBetween(dayOf(year, 1, 1), day) + 1;
    if (rule.yearDays.length > 0 && !isListed(rule.yearDays, yearDay, yearLength(year))) return false;
    if (rule.weekdays.length === 0) return true;
    const within = countsInMonth
      ? { place: monthDay, length: monthLength(year, month) }
      : countsInYear
        ? { place: yearDay, length: yearLength(year) }
        : null;
    return rule.weekdays.some((weekday) => isNth(weekday, day, within));
  };
};
