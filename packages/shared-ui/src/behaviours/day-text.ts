// Days as people type and read them in a locale's numbers: `20.11.2026`, `11/20/26`, `20.11.`, always also ISO.
// Words such as "tomorrow" belong to the quick-add grammar, which a caller may hand in.
import { dayOf, isDay, partsOf, type Day } from '@mana/shared-core';

type Part = 'day' | 'month' | 'year';

const sample = new Date(Date.UTC(2026, 10, 20));

function orderIn(locale: string): Part[] {
  const known: readonly string[] = ['day', 'month', 'year'];
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })
    .formatToParts(sample)
    .map(({ type }) => type)
    .filter((type): type is Part => known.includes(type));
}

/** The day that a numeric text means, or null. Without a year it is the year of `today`. */
export function parseDayText(text: string, locale: string, today: Day): Day | null {
  const iso: unknown = text.trim();
  if (isDay(iso)) return iso;
  if (!/^\s*\d{1,4}([\s./-]+\d{1,4}){1,2}[\s./-]*$/.test(text)) return null;
  const numbers = text.match(/\d+/g) ?? [];
  const order = orderIn(locale).filter((part) => part !== 'year' || numbers.length === 3);
  const valueOf = (part: Part): number => Number(numbers[order.indexOf(part)]);
  const typedYear = numbers.length === 3 ? valueOf('year') : partsOf(today).year;
  const day = dayOf(typedYear < 100 ? 2000 + typedYear : typedYear, valueOf('month'), valueOf('day'));
  return isDay(day) ? day : null;
}

/** A day is formatted on the UTC calendar it was computed on, so that no time zone can shift it. */
export function formatDay(day: Day, locale: string, style: Intl.DateTimeFormatOptions): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, dayOfMonth));
}

export const numericDay: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' };

/** The document's language, which the app sets to the person's. */
export const pageLocale = (): string => document.documentElement.lang || navigator.language;

const sundayFirst = new Set(['US', 'CA', 'MX', 'BR', 'JP', 'KR', 'TW', 'HK', 'IN', 'IL', 'ZA', 'AU', 'PH', 'TH']);

interface WeekInfo {
  firstDay: number;
}

/** The first weekday of a locale, 1 Monday to 7 Sunday; browsers without week data get it from the region. */
export function firstWeekday(locale: string): number {
  const known = new Intl.Locale(locale).maximize() as Intl.Locale & {
    getWeekInfo?: () => WeekInfo;
    weekInfo?: WeekInfo;
  };
  const info = known.getWeekInfo?.() ?? known.weekInfo;
  return info?.firstDay ?? (sundayFirst.has(known.region ?? '') ? 7 : 1);
}
