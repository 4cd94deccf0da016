// A clock that stands still until a test moves it.
import type { Clock } from '@mana/shared-core';

export interface FixedClock extends Clock {
  readonly timeZone: string;
  /** Puts the clock to an instant, e.g. `2026-11-20T09:12:00Z`. */
  set(instant: string): void;
  advance(milliseconds: number): void;
}

export const fixedClock = (instant = '2026-11-20T09:12:00.000Z', timeZone = 'Europe/Berlin'): FixedClock => {
  let time = Date.parse(instant);
  return {
    now: () => time,
    timeZone,
    set: (next) => {
      time = Date.parse(next);
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
};
