// The mark of a transaction: who writes and why, and whether it applies what the server sent. It belongs to the transaction, never to
// a table or a global, so that a user's write at the same moment is stamped as the user's.
import type { Origin, WriteReason } from '@mana/shared-core';
import type { Stamp } from '@mana/shared-sync';
import type { StoredRow } from './stored-row.ts';

export interface WriteContext {
  /**
   * `local` is stamped and journaled; `remote` rows are stored as they come, without an outbox entry; `migration` stores rows as they
   * are and recomputes what is derived; `purge` removes rows for good.
   */
  readonly kind: 'local' | 'remote' | 'migration' | 'purge';
  readonly actor: string;
  readonly origin: Origin;
  readonly reason: WriteReason;
  readonly undoable: boolean;
  readonly reverts?: Stamp;
  readonly group?: string;
  /** Any failure fails the whole transaction: then rows and journal may be on their way at the same time. */
  readonly whole?: boolean;
  /** Remote rows that are this device's own again (recovery): they still have to be pushed. */
  readonly unacknowledged?: boolean;
}

/** What a transaction has done so far. */
export interface TransactionState {
  readonly context: WriteContext;
  /** Set by the first write. */
  batch?: Stamp;
  opened?: Promise<unknown>;
  /** The row that a new one replaces, where this transaction has read it already. */
  readonly replaces: WeakMap<StoredRow, StoredRow>;
  entries: number;
  /** What it stored, for those who act after the commit. */
  readonly rows: { readonly table: string; readonly row: StoredRow }[];
}

const states = new WeakMap<object, TransactionState>();

export const migration: WriteContext = {
  kind: 'migration',
  actor: 'system:migration',
  origin: 'migration',
  reason: 'edit',
  undoable: false,
};

/** A write that comes without a mark is the device's own. */
const unmarked: WriteContext = {
  kind: 'local',
  actor: 'system:local',
  origin: 'system',
  reason: 'edit',
  undoable: true,
};

export const markTransaction = (transaction: object, context: WriteContext): TransactionState => {
  const state: TransactionState = { context, replaces: new WeakMap(), entries: 0, rows: [] };
  states.set(transaction, state);
  return state;
};

export const stateOf = (transaction: object): TransactionState =>
  states.get(transaction) ?? markTransaction(transaction, unmarked);
