// When an event of a file begins and ends, on which clock, and which other days it names. Times of UTC stay times of UTC; what a zone
// cannot be found for floats and says so.
import type { FormatProblem } from '@mana/shared-core';
import { dayLength, isAllDay, shifted, wallOf, wallTime, type Moment } from '../times/wall.ts';
import { inOtherZone } from '../times/zone.ts';
import { valueOf, valuesOf, type Component } from './components.ts';
import type { ContentLine } from './content-lines.ts';
import { compactMoment, readDuration } from './moments.ts';
import { problem } from './problems.ts';
import { yearOf, type Zones } from './read-zones.ts';

export interface ReadTimes {
  readonly start: Moment;
  readonly end: Moment;
  readonly zone: string | null;
  readonly endZone: string | null;
}

interface Placed {
  readonly moment: Moment;
  readonly zone: string | null;
}

/** The first readable moment of a line, with its zone. */
export const placeMoment = (
  line: ContentLine,
  text: string,
  zones: Zones,
  problems: FormatProblem[],
): Placed | null => {
  const read = compactMoment(text.split('/')[0] ?? '');
  if (!read) return null;
  const { moment, isUtc } = read;
  if (isAllDay(moment) || line.params.VALUE === 'DATE') return { moment: moment.slice(0, 10), zone: null };
  if (isUtc) return { moment, zone: 'UTC' };
  const id = line.params.TZID;
  if (!id) return { moment, zone: null };
  const zone = zones.resolve(id, yearOf(moment));
  if (zone === undefined) problems.push(problem('ICS_ZONE_UNKNOWN', line.line, id));
  return { moment, zone: zone ?? null };
};

const withoutEnd = (start: Moment): Moment => (isAllDay(start) ? shifted(start, dayLength) : start);

const readEnd = (event: Component, start: Placed, zones: Zones, problems: FormatProblem[]): Placed | null => {
  const line = valueOf(event, 'DTEND');
  const placed = line && placeMoment(line, line.value, zones, problems);
  if (line && !placed && line.value.trim() !== '') return null;
  if (placed) {
    const isEmptyDay = isAllDay(start.moment) && placed.moment === start.moment;
    return isEmptyDay ? { moment: withoutEnd(start.moment), zone: null } : placed;
  }
  const duration = readDuration(valueOf(event, 'DURATION')?.value ?? '');
  if (duration === undefined) return { moment: withoutEnd(start.moment), zone: start.zone };
  if (isAllDay(start.moment)) {
    const days = Math.ceil(duration / 1440);
    return { moment: shifted(start.moment, (days === 0 ? 1 : days) * dayLength), zone: null };
  }
  return { moment: wallOf(wallTime(start.moment) + duration * 60_000), zone: start.zone };
};

/** Null where there is no start, or a date that does not exist. */
export const readTimes = (event: Component, zones: Zones, problems: FormatProblem[]): ReadTimes | null => {
  const line = valuesOf(event, 'DTSTART').at(-1);
  const start = line && placeMoment(line, line.value, zones, problems);
  const end = start && readEnd(event, start, zones, problems);
  if (!start || !end) return null;
  const endZone = end.zone === start.zone ? null : end.zone;
  return { start: start.moment, end: end.moment, zone: start.zone, endZone };
};

/** A moment on the clock of a series: a day takes the hours of its start, a time of another clock is put on its own. */
export const onClockOf = (series: Pick<ReadTimes, 'start' | 'zone'>, { moment, zone }: Placed): Moment => {
  if (isAllDay(series.start)) return moment.slice(0, 10);
  if (isAllDay(moment)) return `${moment}T${series.start.slice(11)}`;
  if (zone === null || series.zone === null) return moment;
  return inOtherZone(moment, zone, series.zone);
};

/** The moments of EXDATE or RDATE lines, on the clock of the series. */
export const readMoments = (
  event: Component,
  name: 'EXDATE' | 'RDATE',
  series: ReadTimes,
  zones: Zones,
  problems: FormatProblem[],
): Moment[] => {
  const found = valuesOf(event, name).flatMap((line) =>
    line.value.split(',').flatMap((text) => {
      if (text.trim() === '') return [];
      const placed = placeMoment(line, text, zones, problems);
      if (!placed) problems.push(problem('ICS_DATE_SKIPPED', line.line, text));
      else if (text.includes('/')) problems.push(problem('ICS_PERIOD_SHORTENED', line.line, text));
      return placed ? [onClockOf(series, placed)] : [];
    }),
  );
  return [...new Set(found)].sort();
};
