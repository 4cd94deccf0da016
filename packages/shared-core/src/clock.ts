// Time as an argument: everything that asks for "now" receives a Clock, so that tests can hold it still.
import { dayIn, type Day, type Instant } from './day.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** IANA name; the device's own when absent. */
  readonly timeZone?: string;
}

export const systemClock: Clock = { now: () => Date.now() };

export const instantOf = (clock: Clock): Instant => new Date(clock.now()).toISOString();
export const todayOf = (clock: Clock): Day => dayIn(clock.now(), clock.timeZone);
