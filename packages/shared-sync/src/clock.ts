// The hybrid logical clock of one node. It follows the wall clock where it can and its own past where it
// must: a wall clock that jumps back, or a stamp from a device whose clock is years ahead, never makes it
// issue a stamp that is not greater than everything it has issued or seen.
import { MAX_COUNTER, StampError, ZERO_STAMP, formatStamp, parseStamp, type Stamp, type StampParts } from './stamp.ts';

export interface ClockOptions {
  /** The wall clock in milliseconds since 1970. */
  readonly now: () => number;
  /** 16 lowercase hex digits, used by no other clock that may run at the same time. */
  readonly node: string;
  /** The stored high-water mark of an earlier run. */
  readonly last?: Stamp;
  /** Milliseconds to add to `now()` to get the server's time. */
  readonly correction?: number;
}

export interface HybridClock {
  /**
   * A stamp greater than every one issued or observed, and than `after` (the stamp it will replace).
   * @throws StampError STAMP_EXHAUSTED when no greater stamp exists (a hostile stamp at the end of time)
   */
  next(after?: Stamp): Stamp;
  /** Takes note of a stamp seen elsewhere, however far ahead. @throws StampError STAMP_MALFORMED */
  observe(stamp: Stamp): void;
  /** The greatest stamp issued or observed: the high-water mark to store. */
  readonly last: Stamp;
  setCorrection(ms: number): void;
}

/** From here on neither counter nor milliseconds can grow. */
const END_OF_TIME: Stamp = '9'.repeat(15) + 'f'.repeat(4) + '0'.repeat(16);

export function createClock({ now, node, last: start = ZERO_STAMP, correction = 0 }: ClockOptions): HybridClock {
  formatStamp({ ms: 0, counter: 0, node });
  let last = start;
  let { ms, counter } = parseStamp(start);

  const observe = (stamp: Stamp): void => {
    const seen = parseStamp(stamp);
    if (stamp <= last) return;
    last = stamp;
    ({ ms, counter } = seen);
  };

  const advanced = (): StampParts => {
    const physical = Math.floor(now() + correction);
    if (physical > ms) return { ms: physical, counter: 0, node };
    return counter < MAX_COUNTER ? { ms, counter: counter + 1, node } : { ms: ms + 1, counter: 0, node };
  };

  return {
    next(after) {
      if (after !== undefined) observe(after);
      if (last >= END_OF_TIME) throw new StampError('STAMP_EXHAUSTED', 'there is no greater stamp');
      const parts = advanced();
      last = formatStamp(parts);
      ({ ms, counter } = parts);
      return last;
    },
    observe,
    get last() {
      return last;
    },
    setCorrection(value) {
      correction = value;
    },
  };
}
