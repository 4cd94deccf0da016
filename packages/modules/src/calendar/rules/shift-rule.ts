// What becomes of a rule when its series moves to another day: "every Tuesday" moved by a day is "every Wednesday", "the 20th" is the 21st.
import { daysBetween, partsOf, weekdayOf } from '@mana/shared-core';
import { dayOfMoment, isAllDay, shifted, wallTime, type Moment } from '../times/wall.ts';
import type { Series } from './series.ts';
import { expandRule } from './expand.ts';
import { formatRule, ruleOf, type Rule } from './rule.ts';

const turned = (weekday: number, by: number): number => ((((weekday - 1 + by) % 7) + 7) % 7) + 1;

const shiftedRule = (rule: Rule, from: Moment, to: Moment): Rule => {
  const [before, after] = [dayOfMoment(from), dayOfMoment(to)];
  const by = daysBetween(before, after);
  if (by === 0) return rule;
  const { month, day } = partsOf(after);
  if (rule.frequency === 'WEEKLY' || rule.frequency === 'DAILY')
    return { ...rule, weekdays: rule.weekdays.map(({ weekday, nth }) => ({ weekday: turned(weekday, by), nth })) };
  const months = rule.months.length === 1 ? [month] : rule.months;
  if (rule.monthDays.length === 1 && rule.weekdays.length === 0)
    return { ...rule, months, monthDays: rule.monthDays[0] === -1 ? rule.monthDays : [day] };
  const [only, ...others] = rule.weekdays;
  if (!only || others.length > 0 || only.nth === null) return { ...rule, months };
  const nth = only.nth < 0 ? only.nth : Math.ceil(day / 7);
  return { ...rule, months, weekdays: [{ weekday: weekdayOf(after), nth }] };
};

/** The rule's text after the series has moved from one start to another. */
export const shiftRule = (text: string | null, from: Moment, to: Moment): string | null => {
  const rule = ruleOf(text);
  return rule ? formatRule(shiftedRule(rule, from, to)) : text;
};

/** The rule up to a start, which is not part of it any more. */
export const ruleBefore = (text: string | null, start: Moment): string | null => {
  const rule = ruleOf(text);
  if (!rule) return text;
  const moment = shifted(start, isAllDay(start) ? -86_400_000 : -1000);
  return formatRule({ ...rule, count: null, until: { moment, isUtc: false } });
};

/** The rule from a start on: a count goes on where it was. */
export const ruleFrom = (series: Series, start: Moment): string | null => {
  const rule = ruleOf(series.rule);
  if (!rule || rule.count === null) return series.rule;
  const before = [...expandRule(rule, series.start, series.zone, { from: series.start, to: start })];
  const past = before.filter((moment) => wallTime(moment) < wallTime(start)).length;
  return formatRule({ ...rule, count: Math.max(1, rule.count - past) });
};
