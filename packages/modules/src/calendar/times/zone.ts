// From wall times to instants and back in any time zone of the platform. Where clocks are put forward and a wall time does not exist,
// it is read with the offset before the change; where it exists twice, the first counts (RFC 5545, 3.3.5).
import type { Instant } from '@mana/shared-core';
import { wallOf, wallTime, type Wall } from './wall.ts';

const clocks = new Map<string, Intl.DateTimeFormat | null>();

const clockOf = (zone: string): Intl.DateTimeFormat | null => {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = createClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
};

const createClock = (zone: string): Intl.DateTimeFormat | null => {
  try {
    return new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** True where the platform knows the zone by this name. */
export const isZone = (zone: string): boolean => /^[A-Za-z]/.test(zone) && clockOf(zone) !== null;

/**
 * How far the zone's clocks are ahead of UTC at an instant, in milliseconds. A zone that this platform does not know, in a record of a
 * newer device or an archive, is read as UTC: one strange event must not keep a page from being shown.
 */
const offsetAt = (time: number, zone: string): number => {
  const clock = zone === 'UTC' ? null : clockOf(zone);
  if (!clock) return 0;
  const parts: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(time)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
};

/** Milliseconds since 1970 at which the zone's clocks show this wall time. */
export const timeInZone = (wall: Wall, zone: string): number => {
  const shown = wallTime(wall);
  const before = offsetAt(shown - 86_400_000, zone);
  const early = shown - before;
  if (offsetAt(early, zone) === before) return early;
  const after = offsetAt(shown + 86_400_000, zone);
  const late = shown - after;
  return offsetAt(late, zone) === after ? late : early;
};

/** What the zone's clocks show at an instant. */
export const wallInZone = (time: number | Instant, zone: string): Wall => {
  const at = typeof time === 'number' ? time : Date.parse(time);
  return wallOf(at + offsetAt(at, zone));
};

/** The same moment on another zone's clocks; null is a floating time, which is the same everywhere. */
export const inOtherZone = (wall: Wall, from: string | null, to: string): Wall =>
  from === null || from === to ? wall : wallInZone(timeInZone(wall, from), to);
