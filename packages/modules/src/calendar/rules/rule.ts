// A recurrence rule (RFC 5545, 3.3.10): its text, which is what is stored and exchanged, and its parts.
import { err, ok, type Result } from '@mana/shared-core';
import { isAllDay, isMoment, type Moment } from '../times/wall.ts';

export const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** ISO weekday, 1 is Monday; `nth` counts within month or year, from the end where negative. */
export interface RuleWeekday {
  readonly weekday: number;
  readonly nth: number | null;
}

export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** The last moment, inclusive; `isUtc` where it is one of UTC and not of the series' own clock. */
  readonly until: { readonly moment: Moment; readonly isUtc: boolean } | null;
  readonly months: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly RuleWeekday[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
  /** ISO weekday a week begins with. */
  readonly weekStart: number;
}

export const plainRule = (frequency: Frequency, interval = 1): Rule => ({
  frequency,
  interval,
  count: null,
  until: null,
  months: [],
  weekNumbers: [],
  yearDays: [],
  monthDays: [],
  weekdays: [],
  hours: [],
  minutes: [],
  seconds: [],
  positions: [],
  weekStart: 1,
});

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const lists = {
  BYMONTH: { part: 'months', from: 1, to: 12, negative: false },
  BYWEEKNO: { part: 'weekNumbers', from: 1, to: 53, negative: true },
  BYYEARDAY: { part: 'yearDays', from: 1, to: 366, negative: true },
  BYMONTHDAY: { part: 'monthDays', from: 1, to: 31, negative: true },
  BYHOUR: { part: 'hours', from: 0, to: 23, negative: false },
  BYMINUTE: { part: 'minutes', from: 0, to: 59, negative: false },
  BYSECOND: { part: 'seconds', from: 0, to: 60, negative: false },
  BYSETPOS: { part: 'positions', from: 1, to: 366, negative: true },
} as const;

class Unreadable extends Error {}

const numberIn = (text: string, from: number, to: number): number => {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= from && value <= to)) throw new Unreadable(text);
  return value;
};

const readWeekday = (text: string): RuleWeekday => {
  const [, nth = '', code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = dayCodes.indexOf(code) + 1;
  if (weekday === 0) throw new Unreadable(text);
  return { weekday, nth: nth === '' || Number(nth) === 0 ? null : numberIn(nth, -53, 53) };
};

const readUntil = (text: string): Rule['until'] => {
  const [, y, m, d, time, utc] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6}))?(Z)?$/.exec(text) ?? [];
  const day = `${y}-${m}-${d}`;
  const moment = time ? `${day}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}` : day;
  if (!isMoment(moment)) throw new Unreadable(text);
  return { moment, isUtc: utc !== undefined && time !== undefined };
};

const readPart = (rule: Rule, name: string, value: string): Rule => {
  if (name in lists) {
    const { part, from, to, negative } = lists[name as keyof typeof lists];
    const numbers = value.split(',').map((text) => numberIn(text, negative ? -to : from, to));
    return { ...rule, [part]: [...new Set(numbers.filter((number) => number !== 0 || from === 0))] };
  }
  if (name === 'FREQ') {
    const frequency = frequencies.find((known) => known === value);
    if (!frequency) throw new Unreadable(value);
    return { ...rule, frequency };
  }
  if (name === 'INTERVAL') return { ...rule, interval: numberIn(value, 1, 100_000) };
  if (name === 'COUNT') return { ...rule, count: numberIn(value, 1, 100_000) };
  if (name === 'UNTIL') return { ...rule, until: readUntil(value) };
  if (name === 'BYDAY') return { ...rule, weekdays: value.split(',').map(readWeekday) };
  if (name === 'WKST') return { ...rule, weekStart: readWeekday(value).weekday };
  if (name.startsWith('X-')) return rule;
  throw new Unreadable(name);
};

/** Blanks, lower case and a trailing semicolon, as some programs write them, are forgiven. */
export const parseRule = (text: string): Result<Rule, 'RULE_UNREADABLE'> => {
  const parts = text.replace(/\s+/g, '').toUpperCase().split(';').filter(Boolean);
  if (!parts.some((part) => part.startsWith('FREQ='))) return err('RULE_UNREADABLE');
  try {
    let rule = plainRule('DAILY');
    for (const part of parts) {
      const [name = '', value = ''] = part.split('=', 2);
      rule = readPart(rule, name, value);
    }
    return ok(rule);
  } catch (error) {
    if (error instanceof Unreadable) return err('RULE_UNREADABLE');
    throw error;
  }
};

const compact = (moment: Moment): string => moment.replace(/[-:]/g, '');

export const formatRule = (rule: Rule): string => {
  const parts = [`FREQ=${rule.frequency}`];
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.count !== null) parts.push(`COUNT=${rule.count}`);
  if (rule.until)
    parts.push(`UNTIL=${compact(rule.until.moment)}${rule.until.isUtc && !isAllDay(rule.until.moment) ? 'Z' : ''}`);
  for (const [name, { part }] of Object.entries(lists)) {
    if (name !== 'BYSETPOS' && rule[part].length > 0) parts.push(`${name}=${rule[part].join(',')}`);
  }
  if (rule.weekdays.length > 0)
    parts.push(`BYDAY=${rule.weekdays.map(({ weekday, nth }) => `${nth ?? ''}${dayCodes[weekday - 1]}`).join(',')}`);
  if (rule.positions.length > 0) parts.push(`BYSETPOS=${rule.positions.join(',')}`);
  if (rule.weekStart !== 1) parts.push(`WKST=${dayCodes[rule.weekStart - 1]}`);
  return parts.join(';');
};

export const ruleOf = (text: string | null): Rule | null => {
  if (text === null) return null;
  const parsed = parseRule(text);
  return parsed.ok ? parsed.value : null;
};
