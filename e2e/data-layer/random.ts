// Chance that can be had again: the seed is printed, and `SEED` sets it.

export interface SeededRandom {
  readonly name: string;
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** Waits for a random time of at most so many milliseconds: a kill is to meet a write anywhere. */
  pause(milliseconds: number): Promise<void>;
}

/** mulberry32: 32 bits of state are plenty for choosing moments. */
export const seededRandom = (): SeededRandom => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, next() * milliseconds));
  return { name: `SEED=${seed}`, next, pause };
};
