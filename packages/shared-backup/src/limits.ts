// How much an archive may ask for before it is refused with TOO_LARGE: a file of a few kilobytes must not cost gigabytes.

export interface Limits {
  /** Of the whole file: what 32-bit offsets reach. */
  readonly archiveBytes: number;
  readonly entries: number;
  readonly directoryBytes: number;
  readonly manifestBytes: number;
  /** How many times larger than its compressed bytes an entry may be. */
  readonly ratio: number;
  readonly lineBytes: number;
  /** Levels of arrays and objects in one row. */
  readonly depth: number;
  /** Of a sealed file of minor 0, which opens only whole. */
  readonly wholeBytes: number;
}

const MEBIBYTE = 2 ** 20;

export const defaultLimits: Limits = {
  archiveBytes: 2 ** 32 - 1,
  entries: 10_000,
  directoryBytes: 16 * MEBIBYTE,
  manifestBytes: 16 * MEBIBYTE,
  ratio: 1000,
  lineBytes: 16 * MEBIBYTE,
  depth: 100,
  wholeBytes: 512 * MEBIBYTE,
};
