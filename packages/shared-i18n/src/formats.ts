/**
 * How days, times, numbers and lists are written in a person's language and region. All of it, words included, comes
 * from `Intl`, so it is right in every region and costs no messages.
 */

import { daysBetween, isDay, partsOf, type Day, type Instant } from '@mana/shared-core';
import { dateTimeFormat, listFormat, numberFormat, relativeTimeFormat } from './intl-cache.ts';
import { firstWeekdayOf, localeInfo, type Locale } from './locales.ts';

export interface FormatOptions {
  /** IANA name; instants are shown in it. Days are the same everywhere. */
  readonly timeZone: string;
  /** The person's regional tag, from `regionalTag`; decides the order of day and month. */
  readonly tag?: string;
  /** The person's wish against the habit of the region. */
  readonly hour12?: boolean;
  /** ISO weekday, 1 is Monday; the region's habit where absent. */
  readonly firstWeekday?: number;
}

const dayStyles = {
  /** 18/11/2026 */
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  /** 18 Nov */
  short: { day: 'numeric', month: 'short' },
  /** Wed 18 Nov */
  medium: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Wed 18 Nov 2026 */
  mediumYear: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** Wednesday 18 November 2026 */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** November 2026 */
  month: { month: 'long', year: 'numeric' },
  /** Wednesday */
  weekday: { weekday: 'long' },
  /** Wed */
  weekdayShort: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayStyle = keyof typeof dayStyles;

/** `short`: 18 Nov, 16:00 · `long`: 18 November 2026 at 16:00:30 */
export type InstantStyle = 'short' | 'long';

/** Values that are no day, no instant or no number are shown as they are: a bad import must not tear down a list. */
export interface Formats {
  readonly locale: Locale;
  readonly tag: string;
  readonly timeZone: string;
  /** ISO weekday a week begins with, 1 is Monday. */
  readonly firstWeekday: number;
  day(day: Day, style?: DayStyle): string;
  /** "yesterday", "today", "tomorrow", a weekday up to six days ahead, else the date, with its year if another. */
  dayRelative(day: Day, today: Day): string;
  time(instant: Instant): string;
  instant(instant: Instant, style?: InstantStyle): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** A whole number for a badge or tab: 7, 1,234, and from 10,000 on compact: 12k. */
  count(value: number): string;
  /** A size in decimal units with at most one place: 512 byte, 1.5 MB. */
  bytes(value: number): string;
  list(items: readonly string[], type?: 'conjunction' | 'disjunction'): string;
}

export function createFormats(locale: Locale, options: FormatOptions): Formats {
  const tag = options.tag ?? localeInfo[locale].tag;
  const { timeZone } = options;
  const zone = { timeZone, ...(options.hour12 === undefined ? {} : { hour12: options.hour12 }) };

  const day = (value: Day, style: DayStyle = 'medium') =>
    isDay(value) ? dateTimeFormat(tag, { ...dayStyles[style], timeZone: 'UTC' }).format(utcNoon(value)) : value;

  const isTwelveHours = dateTimeFormat(tag, { hour: 'numeric', ...zone }).resolvedOptions().hour12;
  const clock = { hour: isTwelveHours ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  const instantStyles: Record<InstantStyle, Intl.DateTimeFormatOptions> = {
    short: { day: 'numeric', month: 'short', ...clock },
    long: { dateStyle: 'long', timeStyle: 'medium' },
  };

  const instant = (value: Instant, style: Intl.DateTimeFormatOptions) => {
    const time = Date.parse(value);
    return Number.isNaN(time) ? value : dateTimeFormat(tag, { ...style, ...zone }).format(time);
  };

  const number = (value: number, style: Intl.NumberFormatOptions = {}) => numberFormat(tag, style).format(value);

  return {
    locale,
    tag,
    timeZone,
    firstWeekday: options.firstWeekday ?? firstWeekdayOf(tag),
    day,
    dayRelative(value, today) {
      if (!isDay(value) || !isDay(today)) return day(value);
      const distance = daysBetween(today, value);
      if (Math.abs(distance) <= 1) return relativeTimeFormat(tag, { numeric: 'auto' }).format(distance, 'day');
      if (distance > 1 && distance < 7) return day(value, 'weekday');
      return day(value, partsOf(value).year === partsOf(today).year ? 'medium' : 'mediumYear');
    },
    time: (value) => instant(value, clock),
    instant: (value, style = 'short') => instant(value, instantStyles[style]),
    number,
    count: (value) => number(value, Math.abs(value) < 10_000 ? { maximumFractionDigits: 0 } : { notation: 'compact' }),
    bytes: (value) => number(...inByteUnit(value)),
    list: (items, type = 'conjunction') => listFormat(tag, { type }).format(items),
  };
}

/** The moment by which a day is formatted, in UTC: `Date.UTC` alone would read the years 0–99 as 1900–1999. */
function utcNoon(day: Day): Date {
  const parts = partsOf(day);
  const date = new Date(0);
  date.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  date.setUTCHours(12);
  return date;
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function inByteUnit(value: number): [number, Intl.NumberFormatOptions] {
  const step = Math.min(byteUnits.length - 1, Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1) / 3)));
  const unit = byteUnits[step] ?? 'byte';
  return [value / 1000 ** step, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }];
}
