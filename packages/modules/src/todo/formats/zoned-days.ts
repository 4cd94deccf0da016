// Between the days that task files speak of and the instants that are stored. A file that knows only a day of completion gets that
// day's noon: it stays the same day when it is read up to eleven hours further east or west.
import { dayOf, type Day, type Instant } from '@mana/shared-core';

export interface ZonedDays {
  /** Noon of a day, on the clock of the zone. */
  noonOf(day: Day): Instant;
  /** The day on which an instant falls in the zone. */
  dayOf(instant: Instant | number): Day;
}

/** One formatter for a whole file: making one per row costs more than reading the file. */
export const createZonedDays = (timeZone?: string): ZonedDays => {
  const formatter = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const wallClock = (time: number) => {
    const parts = formatter.formatToParts(time);
    const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
    return { day: dayOf(part('year'), part('month'), part('day')), minutes: part('hour') * 60 + part('minute') };
  };
  const minute = 60_000;
  return {
    noonOf: (day) => {
      const utcNoon = Date.parse(`${day}T12:00:00.000Z`);
      const shown = wallClock(utcNoon);
      const daysOff = Math.round((Date.parse(`${shown.day}T12:00:00.000Z`) - utcNoon) / (1440 * minute));
      const noon = new Date(utcNoon - (daysOff * 1440 + shown.minutes - 720) * minute).toISOString();
      return noon.length === 24 ? noon : `${day}T12:00:00.000Z`;
    },
    dayOf: (instant) => wallClock(typeof instant === 'number' ? instant : Date.parse(instant)).day,
  };
};

/** False for names that this device's time zone data does not know. */
export const isTimeZone = (name: string): boolean => {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
