// The one door to a person's records. Modules see this port and nothing else: no keys, no database, no tombstones, no spaces.
// The data layer implements it over Dexie, the test kit in memory, the server over its log.
import type { Query } from './query.ts';
import type { AnyTable, Draft, Patch, Row } from './table.ts';

/** Why a batch was written; shown in the history, and `undo`/`redo` steer the undo stack. */
export type WriteReason = 'edit' | 'import' | 'seed' | 'undo' | 'redo' | 'restore' | 'recovery';

export interface WriteOptions {
  readonly reason?: WriteReason;
  /** False keeps the batch off the undo stack (device settings, seeds). Default true. */
  readonly undoable?: boolean;
  /** Batches with the same group (any new id) are undone together, as one step: for work too long for one transaction. */
  readonly group?: string;
}

/** What a write did. `batch` names one undo step; null when nothing changed, and then nothing was written. */
export interface Receipt {
  readonly batch: string | null;
}

/** Collects changes that are committed together: one transaction, one undo step. */
export interface WriteUnit {
  /** Returns the new record's id. */
  insert<T extends AnyTable>(table: T, draft: Draft<T>): string;
  update<T extends AnyTable>(table: T, id: string, patch: Patch<T>): void;
  /** Soft delete: the record goes to the trash. */
  remove<T extends AnyTable>(table: T, id: string): void;
  /** Takes a record back out of the trash. */
  restore<T extends AnyTable>(table: T, id: string): void;
}

/**
 * Reads and writes of one space by one actor. A write resolves when it is committed; it rejects with `InvalidRecordError`, or a
 * `CodedError` of the data layer (`RECORD_NOT_FOUND`, `RECORD_LOCKED`, `WRITE_DISCARDED`), and then nothing of it
 * is stored. While the storage refuses (a full disk), a write waits: see `unsaved` of the data layer.
 */
export interface Records {
  readonly spaceId: string;
  get<T extends AnyTable>(table: T, id: string): Promise<Row<T> | undefined>;
  list<T extends AnyTable>(query: Query<T>): Promise<Row<T>[]>;
  /** Counts without opening anything; a query with `match` has to open. */
  count<T extends AnyTable>(query: Query<T>): Promise<number>;
  write(collect: (unit: WriteUnit) => void, options?: WriteOptions): Promise<Receipt>;
}
