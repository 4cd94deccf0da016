// How much is measured: the full run, a short one for an everyday look, a long one with a bigger database, and a tiny one that only
// proves that everything works.

export interface Sizes {
  /** Rows of one import. */
  readonly rows: number;
  /** Rows in the database for lists, search and cold starts. */
  readonly present: number;
  readonly coldStarts: readonly number[];
  /** Rows in an archive. */
  readonly archived: number;
  /** Awaited one after another in one measurement. */
  readonly updates: number;
  /** Fields sealed in one measurement. */
  readonly fields: number;
  /** Measurements of work that takes milliseconds, a moment, or seconds. */
  readonly runs: { readonly quick: number; readonly middling: number; readonly slow: number };
}

const full: Sizes = {
  rows: 10_000,
  present: 20_000,
  coldStarts: [20_000],
  archived: 100_000,
  updates: 1_000,
  fields: 1_000,
  runs: { quick: 201, middling: 21, slow: 7 },
};

export const sizes = {
  full,
  long: { ...full, coldStarts: [20_000, 100_000] },
  quick: { ...full, archived: 10_000, updates: 200, runs: { quick: 51, middling: 7, slow: 1 } },
  tiny: {
    rows: 60,
    present: 60,
    coldStarts: [60],
    archived: 60,
    updates: 5,
    fields: 10,
    runs: { quick: 3, middling: 2, slow: 1 },
  },
} satisfies Record<string, Sizes>;
