// From stored events to what happens in a window: series are expanded, changed days stand in for those of the rule, and all times are put
// on the clock of the person who looks.
import { addDays } from '@mana/shared-core';
import type { DayRange } from './queries.ts';
import { isSeries, startsOf } from './rules/series.ts';
import type { CalendarEvent } from './tables.ts';
import { endZoneOf } from './event-days.ts';
import { dayLength, isAllDay, shifted, wallTime, type Moment } from './times/wall.ts';
import { inOtherZone } from './times/zone.ts';

export interface Occurrence {
  /** Unlike any other: `<event>` or `<series>@<start in the series>`. */
  readonly key: string;
  /** What is shown: the event, the series, or the changed day. */
  readonly event: CalendarEvent;
  /** The series it belongs to; the event itself where it is not changed. */
  readonly seriesId: string | null;
  /** The start in the series, on the clock of the series. */
  readonly occurrence: Moment | null;
  /** On the clock of the person who looks; a day where it lasts all day. */
  readonly start: Moment;
  /** Exclusive. */
  readonly end: Moment;
}

export const keyOf = (seriesId: string, occurrence: Moment): string => `${seriesId}@${occurrence}`;

/** The parts of an occurrence's key. */
export const parseKey = (key: string): { id: string; occurrence: Moment | null } => {
  const at = key.indexOf('@');
  return at < 0 ? { id: key, occurrence: null } : { id: key.slice(0, at), occurrence: key.slice(at + 1) };
};

/** Where an event or one start of a series is on the clocks of `zone`. */
const placed = (event: CalendarEvent, start: Moment, zone: string): Pick<Occurrence, 'start' | 'end'> => {
  const end = shifted(start, wallTime(event.end) - wallTime(event.start));
  if (isAllDay(start)) return { start, end };
  return { start: inOtherZone(start, event.zone, zone), end: inOtherZone(end, endZoneOf(event), zone) };
};

/** A moment without length still is on its day. */
const touches = ({ start, end }: Pick<Occurrence, 'start' | 'end'>, { from, to }: DayRange): boolean => {
  const [first, last] = [wallTime(start), Math.max(wallTime(end), wallTime(start) + 1)];
  return last > wallTime(from) && first < wallTime(to) + dayLength;
};

const expanded = (event: CalendarEvent, range: DayRange, zone: string, changed: ReadonlySet<string>): Occurrence[] => {
  const length = Math.max(0, wallTime(event.end) - wallTime(event.start));
  const window = { from: shifted(range.from, -length - 2 * dayLength), to: shifted(range.to, 2 * dayLength) };
  return startsOf(event, window).flatMap((occurrence) => {
    const key = keyOf(event.id, occurrence);
    if (changed.has(key)) return [];
    const times = placed(event, occurrence, zone);
    return touches(times, range) ? [{ key, event, seriesId: event.id, occurrence, ...times }] : [];
  });
};

/** Of two changes of one day, made on two devices, the newer counts. */
const newestChanges = (found: readonly CalendarEvent[]): Map<string, CalendarEvent> => {
  const changes = new Map<string, CalendarEvent>();
  for (const event of found) {
    if (event.seriesId === null || event.occurrence === null) continue;
    const key = keyOf(event.seriesId, event.occurrence);
    const other = changes.get(key);
    if (!other || other.updatedAt < event.updatedAt) changes.set(key, event);
  }
  return changes;
};

export const byStart = (a: Occurrence, b: Occurrence): number => {
  if (isAllDay(a.start) !== isAllDay(b.start)) return isAllDay(a.start) ? -1 : 1;
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  if (a.end !== b.end) return a.end > b.end ? -1 : 1;
  return a.key < b.key ? -1 : 1;
};

/** What cannot be opened still is on its first day. */
const lockedOccurrence = (event: CalendarEvent): Occurrence => ({
  key: event.id,
  event,
  seriesId: null,
  occurrence: null,
  start: event.firstOn,
  end: addDays(event.firstOn, 1),
});

/** Everything that touches the days of the range, in order. */
export const occurrencesIn = (found: readonly CalendarEvent[], range: DayRange, zone: string): Occurrence[] => {
  const readable = found.filter((event) => !event.locked);
  const changes = newestChanges(readable);
  const changed = new Set(changes.keys());
  const result: Occurrence[] = found
    .filter((event) => event.locked)
    .map(lockedOccurrence)
    .filter((occurrence) => touches(occurrence, range));
  for (const event of readable) {
    if (event.seriesId !== null && event.occurrence !== null) continue;
    if (isSeries(event)) {
      result.push(...expanded(event, range, zone, changed));
      continue;
    }
    const times = placed(event, event.start, zone);
    if (touches(times, range)) result.push({ key: event.id, event, seriesId: null, occurrence: null, ...times });
  }
  for (const [key, event] of changes) {
    const times = placed(event, event.start, zone);
    if (event.removed || !touches(times, range)) continue;
    result.push({ key, event, seriesId: event.seriesId, occurrence: event.occurrence, ...times });
  }
  return result.sort(byStart);
};
