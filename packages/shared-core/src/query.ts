// A question about one table as plain data: which index range, what to keep, in which order. The data layer answers it from the
// database, the test kit from memory; modules know neither.
import type { AnyTable, IndexOf, PlainValues, Row, Fields } from './table.ts';

export type IndexValue = string | number;

export interface IndexRange<Name extends string = string> {
  readonly name: Name;
  readonly equals?: IndexValue;
  /** Inclusive lower bound. */
  readonly from?: IndexValue;
  /** Inclusive upper bound. */
  readonly to?: IndexValue;
  /** Exclusive upper bound; use instead of `to`. */
  readonly before?: IndexValue;
  readonly reverse?: boolean;
}

export interface QuerySpec<T extends AnyTable> {
  /** Without an index every record of the space is read. */
  readonly index?: IndexRange<IndexOf<T>>;
  /** Asked before anything is opened; cheap. */
  readonly where?: (
    record: PlainValues<T['fields'] extends Fields ? T['fields'] : never> & { readonly id: string },
  ) => boolean;
  /** Asked on opened records. */
  readonly match?: (record: Row<T>) => boolean;
  readonly order?: (a: Row<T>, b: Row<T>) => number;
  /** At most this many records. Without `match` and `order` only these are opened. */
  readonly limit?: number;
  /** Tombstoned records: left out by default. */
  readonly deleted?: 'exclude' | 'only' | 'include';
}

export interface Query<T extends AnyTable = AnyTable> extends QuerySpec<T> {
  readonly table: T;
}

/** Names a question: `const tasksDueOn = defineQuery(tasks, (day: Day) => ({ index: { name: '_openDueIndex', equals: day } }))`. */
export const defineQuery =
  <T extends AnyTable, Args extends readonly unknown[]>(table: T, build: (...args: Args) => QuerySpec<T>) =>
  (...args: Args): Query<T> => ({ table, ...build(...args) });
