// The moments of a series. A rule is walked period by period (year, month, week, day …): the days of the period pass the filter, take
// their times, BYSETPOS chooses among them. Without COUNT the walk begins just before the asked window, so a window costs the same
// ten years after the start. The start itself always is the first moment and counts as one.
import { addDays, dayOf, daysBetween, partsOf, weekdayOf, type Day } from '@mana/shared-core';
import { dayLength, dayOfTime, isAllDay, minute, wallOf, wallTime, type Moment } from '../times/wall.ts';
import { wallInZone } from '../times/zone.ts';
import { completed, createDayFilter, monthLength } from './day-filter.ts';
import type { Rule } from './rule.ts';

export interface Window {
  /** Inclusive. */
  readonly from: Moment;
  /** Exclusive. */
  readonly to: Moment;
}

/** A rule that never meets a day (30 February) is given up after so many periods without one. */
const patience = { YEARLY: 400, MONTHLY: 5000, WEEKLY: 20_000 } as const;
const shortPatience = 100_000;

/** Four digits are all the years there are. */
const lastOfCalendar = wallTime('9998-01-01');

interface Period {
  readonly days: readonly Day[];
  /** For what repeats within a day: the one time of the period. */
  readonly time?: number;
}

const daysFrom = (first: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

const shortSteps = { HOURLY: 60 * minute, MINUTELY: minute, SECONDLY: 1000 } as const;

/** Periods by their number, and the number of the period a day lies in. */
const createPeriods = (rule: Rule, start: Moment) => {
  const first = start.slice(0, 10);
  const { year, month } = partsOf(first);
  const weekFirst = addDays(first, -((weekdayOf(first) - rule.weekStart + 7) % 7));
  const startTime = wallTime(start);
  const { frequency } = rule;
  const at = (index: number): Period => {
    const step = index * rule.interval;
    if (frequency === 'YEARLY') {
      const from = dayOf(year + step, 1, 1);
      return { days: daysFrom(from, daysBetween(from, dayOf(year + step + 1, 1, 1))) };
    }
    if (frequency === 'MONTHLY') {
      const months = year * 12 + month - 1 + step;
      const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
      return { days: daysFrom(dayOf(y, m, 1), monthLength(y, m)) };
    }
    if (frequency === 'WEEKLY') return { days: daysFrom(addDays(weekFirst, step * 7), 7) };
    if (frequency === 'DAILY') return { days: [addDays(first, step)] };
    const time = startTime + step * shortSteps[frequency];
    return { days: [dayOfTime(time)], time };
  };
  const stepsTo = (day: Day): number => {
    const to = partsOf(day);
    if (frequency === 'YEARLY') return to.year - year;
    if (frequency === 'MONTHLY') return (to.year - year) * 12 + to.month - month;
    if (frequency === 'WEEKLY') return Math.floor(daysBetween(weekFirst, day) / 7);
    if (frequency === 'DAILY') return daysBetween(first, day);
    return Math.floor((wallTime(day) - startTime) / shortSteps[frequency]);
  };
  return { at, indexBefore: (day: Day) => Math.max(0, Math.floor(stepsTo(day) / rule.interval) - 1) };
};

/** Milliseconds after midnight at which a day of the series has its moments. */
const timesOfDay = (rule: Rule, start: Moment): number[] => {
  if (isAllDay(start)) return [0];
  const own = new Date(wallTime(start));
  const hours = rule.hours.length > 0 ? rule.hours : [own.getUTCHours()];
  const minutes = rule.minutes.length > 0 ? rule.minutes : [own.getUTCMinutes()];
  const seconds = rule.seconds.length > 0 ? rule.seconds : [own.getUTCSeconds()];
  const times = hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => (h * 60 + m) * minute + s * 1000)));
  return times.sort((a, b) => a - b);
};

/** Within a period of less than a day, the parts for times are filters. */
const passesTime = (rule: Rule, time: number): boolean => {
  const at = new Date(time);
  const meets = (list: readonly number[], value: number) => list.length === 0 || list.includes(value);
  return (
    meets(rule.hours, at.getUTCHours()) &&
    meets(rule.minutes, at.getUTCMinutes()) &&
    meets(rule.seconds, at.getUTCSeconds())
  );
};

const chosen = (times: readonly number[], positions: readonly number[]): readonly number[] => {
  if (positions.length === 0) return times;
  const picked = positions.map((position) => times.at(position > 0 ? position - 1 : position));
  return [...new Set(picked.filter((time) => time !== undefined))].sort((a, b) => a - b);
};

/** The last moment a rule allows, on the series' own clock. */
const limitOf = ({ until }: Rule, start: Moment, zone: string | null): number => {
  if (!until) return Infinity;
  const { moment, isUtc } = until;
  if (isAllDay(moment)) return wallTime(moment) + dayLength - 1;
  const wall = isUtc && zone !== null ? wallInZone(`${moment}Z`, zone) : moment;
  return isAllDay(start) ? wallTime(wall.slice(0, 10)) + dayLength - 1 : wallTime(wall);
};

/** The moments of the rule alone, ascending and within the window; `zone` is that of the series. */
export function* expandRule(given: Rule, start: Moment, zone: string | null, window: Window): Generator<Moment> {
  const rule = completed(given, start);
  const written = (time: number): Moment => (isAllDay(start) ? dayOfTime(time) : wallOf(time));
  const [from, to] = [wallTime(window.from), Math.min(wallTime(window.to), lastOfCalendar)];
  const most = rule.frequency in patience ? patience[rule.frequency as keyof typeof patience] : shortPatience;
  const begin = wallTime(start);
  const limit = limitOf(rule, start, zone);
  const passes = createDayFilter(rule);
  const times = timesOfDay(rule, start);
  const periods = createPeriods(rule, start);
  const timesIn = ({ days, time }: Period): number[] => {
    const fitting = days.filter(passes);
    if (time !== undefined) return fitting.length > 0 && passesTime(rule, time) ? [time] : [];
    return fitting.flatMap((day) => times.map((after) => wallTime(day) + after));
  };
  let counted = 1;
  if (begin >= from && begin < to) yield written(begin);
  let index = rule.count === null && from > begin ? periods.indexBefore(window.from.slice(0, 10)) : 0;
  for (let idle = 0; idle < most; index++, idle++) {
    const period = periods.at(index);
    if ((period.time ?? wallTime(period.days[0] as Day)) >= to) return;
    for (const time of chosen(timesIn(period), rule.positions)) {
      if (time <= begin) continue;
      if (time > limit || time >= to || (rule.count !== null && counted >= rule.count)) return;
      counted++;
      idle = 0;
      if (time >= from) yield written(time);
    }
  }
}
