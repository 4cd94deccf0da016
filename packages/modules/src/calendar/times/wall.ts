// Wall-clock times as people write them (`2026-11-20T10:00:00`, without a zone) and the arithmetic on them. Like a day, a wall time is
// computed on a proleptic UTC calendar, so a change of daylight saving cannot shift it.
import { isDay, type Day } from '@mana/shared-core';

/** `YYYY-MM-DDTHH:mm:ss`, without a zone. */
export type Wall = string;
/** When something begins or ends: a day where it lasts all day, else a wall time. */
export type Moment = Day | Wall;

const pattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
export const minute = 60_000;
export const dayLength = 86_400_000;

export const isAllDay = (moment: Moment): boolean => !moment.includes('T');
export const dayOfMoment = (moment: Moment): Day => moment.slice(0, 10);

/** True only for times that exist on a calendar: `2026-02-31T10:00:00` is false. */
export const isWall = (value: string): value is Wall => pattern.test(value) && isDay(value.slice(0, 10));
export const isMoment = (value: string): value is Moment => isDay(value) || isWall(value);

/** Milliseconds on the proleptic calendar; a day counts from its midnight. */
export const wallTime = (moment: Moment): number => Date.parse(isAllDay(moment) ? `${moment}T00:00:00Z` : `${moment}Z`);

export const wallOf = (time: number): Wall => new Date(time).toISOString().replace(/\.\d+Z$/, '');
export const dayOfTime = (time: number): Day => dayOfMoment(wallOf(time));

/** Shifts a wall time by milliseconds, a day by whole days. */
export const shifted = (moment: Moment, by: number): Moment =>
  isAllDay(moment) ? dayOfTime(wallTime(moment) + by) : wallOf(wallTime(moment) + by);

/** The wall time on a day, `minutes` after midnight; more than a day leads into the next ones. */
export const wallAt = (day: Day, minutes: number): Wall => wallOf(wallTime(day) + minutes * minute);

/** Minutes after midnight. */
export const minutesOf = (wall: Wall): number => (wallTime(wall) - wallTime(dayOfMoment(wall))) / minute;
