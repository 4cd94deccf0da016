// Calendar days as people mean them (`2026-11-20`, local, without a time) and the arithmetic on them. A day is never an instant:
// it is computed on a proleptic UTC calendar, so daylight saving cannot shift it.

/** `YYYY-MM-DD`. */
export type Day = string;
/** ISO 8601 with `Z`. */
export type Instant = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

const toTime = (day: Day): number => {
  const parts = pattern.exec(day);
  if (!parts) throw new RangeError(`not a day: ${day}`);
  const date = new Date(0);
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return date.getTime();
};

const fromTime = (time: number): Day => {
  const date = new Date(time);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

/** Formats a year, month (1–12) and day of month without checking that they exist. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;

/** True only for days that exist: `2026-02-31` is false. */
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && pattern.test(value) && fromTime(toTime(value)) === value;

export const addDays = (day: Day, count: number): Day => fromTime(toTime(day) + count * millisecondsPerDay);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toTime(to) - toTime(from)) / millisecondsPerDay);

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(toTime(day)).getUTCDay() || 7;

/** The calendar day on which an instant falls in a time zone (IANA name; the device's own when absent). */
export const dayIn = (instant: number | Instant, timeZone?: string): Day => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'iso8601',
  }).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  return dayOf(part('year'), part('month'), part('day'));
};

/** Local midnight-free conversion for date widgets: the parts of a day as numbers. */
export const partsOf = (day: Day): { year: number; month: number; day: number } => {
  const date = new Date(toTime(day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
