// Fills in a template: `{{title}}`, `{{date}}`, `{{time}}`, `{{yesterday}}`, `{{tomorrow}}`, and dates in a form of one's own as in
// `{{date:dddd, D MMMM YYYY}}`. What is not known stays as it is written.
import { addDays, dayIn, partsOf, type Clock, type Day } from '@mana/shared-core';

export interface TemplateContext {
  readonly title: string;
  readonly day: Day;
  readonly clock: Clock;
  /** BCP 47, for the names of months and weekdays. */
  readonly locale: string;
}

const tokens = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|dddd|ddd|DD|D|HH|mm/g;

const formatDay = (pattern: string, day: Day, { clock, locale }: TemplateContext): string => {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const noon = new Date(Date.UTC(year, month - 1, dayOfMonth, 12));
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(noon);
  const two = (value: number) => String(value).padStart(2, '0');
  const now = timeOf(clock);
  const values: Record<string, () => string> = {
    YYYY: () => String(year),
    YY: () => two(year % 100),
    MMMM: () => name({ month: 'long' }),
    MMM: () => name({ month: 'short' }),
    MM: () => two(month),
    M: () => String(month),
    dddd: () => name({ weekday: 'long' }),
    ddd: () => name({ weekday: 'short' }),
    DD: () => two(dayOfMonth),
    D: () => String(dayOfMonth),
    HH: () => now.slice(0, 2),
    mm: () => now.slice(3),
  };
  return pattern.replace(tokens, (token, literal?: string) => literal ?? values[token]?.() ?? token);
};

/** `09:12`, local. */
const timeOf = (clock: Clock): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: clock.timeZone }).format(
    clock.now(),
  );

export const fillTemplate = (text: string, context: TemplateContext): string => {
  const days: Record<string, Day> = {
    date: context.day,
    today: dayIn(context.clock.now(), context.clock.timeZone),
    yesterday: addDays(context.day, -1),
    tomorrow: addDays(context.day, 1),
  };
  return text.replace(/\{\{\s*([a-z]+)\s*(?::([^}]*))?\}\}/gi, (whole, word: string, pattern?: string) => {
    const name = word.toLowerCase();
    if (name === 'title') return context.title;
    if (name === 'time') return pattern ? formatDay(pattern.trim(), context.day, context) : timeOf(context.clock);
    const day = days[name];
    if (day === undefined) return whole;
    return pattern ? formatDay(pattern.trim(), day, context) : day;
  });
};
