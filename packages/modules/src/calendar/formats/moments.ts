// Dates, times and durations as iCalendar writes them (`20261120T100000Z`, `-P1DT15M`), and back.
import { isMoment, type Moment } from '../times/wall.ts';

/** A moment and whether it is one of UTC; undefined where there is no such date or time. */
export const compactMoment = (text: string): { moment: Moment; isUtc: boolean } | undefined => {
  const [, y, m, d, time, utc] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}:?\d{2}:?\d{2}))?(Z)?$/i.exec(text.trim()) ?? [];
  const day = `${y}-${m}-${d}`;
  const hours = time?.replaceAll(':', '');
  // A leap second is the one before it: clocks here have none.
  const seconds = hours?.slice(4) === '60' ? '59' : hours?.slice(4);
  const moment = hours ? `${day}T${hours.slice(0, 2)}:${hours.slice(2, 4)}:${seconds}` : day;
  return isMoment(moment) ? { moment, isUtc: utc !== undefined && hours !== undefined } : undefined;
};

export const writtenMoment = (moment: Moment): string => moment.replace(/[-:]/g, '');

const units = { W: 10_080, D: 1440, H: 60, M: 1, S: 1 / 60 } as const;

/** Minutes; weeks and days may be mixed, as some programs write them. */
export const readDuration = (text: string): number | undefined => {
  const [, sign, days = '', time = ''] = /^([+-]?)P((?:\d+[WD])*)(?:T((?:\d+[HMS])+))?$/i.exec(text.trim()) ?? [];
  if (sign === undefined || days + time === '') return undefined;
  let minutes = 0;
  for (const [, count, unit] of (days + time).toUpperCase().matchAll(/(\d+)([WDHMS])/g))
    minutes += Number(count) * units[unit as keyof typeof units];
  return sign === '-' ? -minutes : minutes;
};

/** Minutes as a duration: -15 is `-PT15M`. */
export const writtenDuration = (minutes: number): string => {
  const total = Math.round(Math.abs(minutes));
  const [days, hours, rest] = [Math.floor(total / 1440), Math.floor((total % 1440) / 60), total % 60];
  const time = `${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
  const text = `P${days > 0 ? `${days}D` : ''}${time ? `T${time}` : ''}`;
  return `${minutes < 0 ? '-' : ''}${text === 'P' ? 'PT0M' : text}`;
};
