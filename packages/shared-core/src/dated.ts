// Records with a day of their own that a calendar shows beside its events: due tasks today, birthdays tomorrow. A module declares them;
// the calendar knows no module.
import type { Day } from './day.ts';
import type { Query } from './query.ts';
import type { Receipt } from './records.ts';
import type { StoreDeps } from './store-deps.ts';
import type { AnyTable, Row } from './table.ts';

/** What a calendar shows of one record. */
export interface DatedItem {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
}

export interface DatedDeclaration<T extends AnyTable> {
  readonly table: T;
  /** Segment of the address before a record's id. */
  readonly view: string;
  /** Those of the days, both included, that still are to be done. */
  readonly between: (from: Day, to: Day) => Query<T>;
  /** Undefined for what cannot be shown. */
  readonly item: (row: Row<T>) => DatedItem | undefined;
  /** How it is shown where time is set aside for it, whatever its day. */
  readonly look: (row: Row<T>) => { readonly title: string; readonly isDone: boolean };
  readonly complete: (deps: StoreDeps, id: string) => Promise<Receipt>;
  readonly schedule: (deps: StoreDeps, id: string, day: Day) => Promise<Receipt>;
}

/** As a declaration, whatever its table. */
export interface DatedSource extends Omit<DatedDeclaration<AnyTable>, 'between' | 'item' | 'look'> {
  readonly between: (from: Day, to: Day) => Query;
  readonly item: (row: never) => DatedItem | undefined;
  readonly look: (row: never) => { readonly title: string; readonly isDone: boolean };
}

export const defineDated = <T extends AnyTable>(declaration: DatedDeclaration<T>): DatedSource =>
  declaration as unknown as DatedSource;
