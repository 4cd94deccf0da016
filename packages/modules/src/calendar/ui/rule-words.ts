// A recurrence rule in words, and the rhythms offered for a start: what a calendar is asked for nine times out of ten.
import { addDays, partsOf, weekdayOf, type Day } from '@mana/shared-core';
import { monthLength } from '../rules/day-filter.ts';
import { formatRule, plainRule, ruleOf, type Rule } from '../rules/rule.ts';
import { dayOfMoment, type Moment } from '../times/wall.ts';
import type { CalendarHandle } from './use-calendar.ts';

/** A Monday, to name weekdays by. */
const someMonday: Day = '2026-11-16';

export const weekdayName = (weekday: number, { host }: CalendarHandle, style: 'weekday' | 'weekdayShort' = 'weekday') =>
  host.formats.day(addDays(someMonday, weekday - 1), style);

const isPlainList = (rule: Rule): boolean =>
  [rule.weekNumbers, rule.yearDays, rule.hours, rule.minutes, rule.seconds, rule.positions].every(
    (list) => list.length === 0,
  );

const monthlyWords = (rule: Rule, start: Moment, handle: CalendarHandle): string | undefined => {
  const { t } = handle;
  const count = rule.interval;
  const [weekday, otherWeekday] = rule.weekdays;
  const [monthDay = partsOf(dayOfMoment(start)).day, otherDay] = rule.monthDays;
  if (weekday && !otherWeekday && rule.monthDays.length === 0 && weekday.nth !== null && weekday.nth >= -1)
    return t('ruleMonthNth', { count, nth: `n${weekday.nth}`, day: weekdayName(weekday.weekday, handle) });
  if (weekday || otherDay !== undefined || monthDay < -1) return undefined;
  return monthDay === -1 ? t('ruleMonthLast', { count }) : t('ruleMonthDay', { count, day: monthDay });
};

const weeklyWords = (rule: Rule, start: Moment, handle: CalendarHandle): string | undefined => {
  if (rule.weekdays.some(({ nth }) => nth !== null) || rule.monthDays.length > 0) return undefined;
  const weekdays =
    rule.weekdays.length > 0 ? rule.weekdays.map((each) => each.weekday) : [weekdayOf(dayOfMoment(start))];
  const sorted = [...weekdays].sort((a, b) => a - b);
  if (sorted.join() === '1,2,3,4,5' && rule.interval === 1) return handle.t('ruleWorkdays');
  const days = handle.host.formats.list(sorted.map((weekday) => weekdayName(weekday, handle)));
  return handle.t('ruleWeekly', { count: rule.interval, days });
};

const yearlyWords = (rule: Rule, start: Moment, { t, host }: CalendarHandle): string | undefined => {
  const { month, day } = partsOf(dayOfMoment(start));
  const isOnStart =
    rule.weekdays.length === 0 &&
    rule.months.every((each) => each === month) &&
    rule.monthDays.every((each) => each === day);
  if (!isOnStart) return undefined;
  const date = new Intl.DateTimeFormat(host.formats.tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return t('ruleYearly', { count: rule.interval, date: date.format(Date.parse(`${dayOfMoment(start)}T12:00:00Z`)) });
};

const rhythmWords = (rule: Rule, start: Moment, handle: CalendarHandle): string | undefined => {
  if (!isPlainList(rule) || (rule.months.length > 0 && rule.frequency !== 'YEARLY')) return undefined;
  if (rule.frequency === 'DAILY')
    return rule.weekdays.length + rule.monthDays.length === 0
      ? handle.t('ruleDaily', { count: rule.interval })
      : undefined;
  if (rule.frequency === 'WEEKLY') return weeklyWords(rule, start, handle);
  if (rule.frequency === 'MONTHLY') return monthlyWords(rule, start, handle);
  if (rule.frequency === 'YEARLY') return yearlyWords(rule, start, handle);
  return undefined;
};

export const ruleWords = (text: string, start: Moment, handle: CalendarHandle): string => {
  const rule = ruleOf(text);
  const { t, host } = handle;
  const words = (rule && rhythmWords(rule, start, handle)) ?? t('ruleOther', { rule: text });
  if (rule?.count) return t('ruleCount', { rule: words, count: rule.count });
  if (rule?.until)
    return t('ruleUntil', { rule: words, day: host.formats.day(dayOfMoment(rule.until.moment), 'mediumYear') });
  return words;
};

/** The rhythms offered for a start, the plainest first. */
export const offeredRules = (start: Moment): readonly string[] => {
  const day = dayOfMoment(start);
  const { year, month, day: date } = partsOf(day);
  const weekday = weekdayOf(day);
  const isLast = date + 7 > monthLength(year, month);
  const nth = isLast ? -1 : Math.ceil(date / 7);
  const workdays = [1, 2, 3, 4, 5].map((each) => ({ weekday: each, nth: null }));
  return [
    plainRule('DAILY'),
    { ...plainRule('WEEKLY'), weekdays: [{ weekday, nth: null }] },
    { ...plainRule('WEEKLY', 2), weekdays: [{ weekday, nth: null }] },
    { ...plainRule('WEEKLY'), weekdays: workdays },
    { ...plainRule('MONTHLY'), monthDays: [date] },
    { ...plainRule('MONTHLY'), weekdays: [{ weekday, nth }] },
    plainRule('YEARLY'),
  ].map(formatRule);
};

/** The rule without its end: what names its rhythm. */
export const rhythmOf = (text: string): string => {
  const rule = ruleOf(text);
  return rule ? formatRule({ ...rule, count: null, until: null }) : text;
};
