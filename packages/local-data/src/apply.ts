// Takes rows in that were written elsewhere: by another device, or by this one before its database was lost. Field by field the greater
// stamp wins; the transaction is marked remote, so nothing of it is stamped again or, unless asked for, put into the outbox.
import { mergeFields, metaOf, withMeta, type RecordState, type StoredMeta } from '@mana/shared-sync';
import type { DBCoreTransaction } from 'dexie';
import type { Database } from './database.ts';
import type { StoredRow } from './stored-row.ts';
import type { TableSpec } from './table-spec.ts';
import { markTransaction } from './write-context.ts';

export interface IncomingRow {
  readonly table: string;
  readonly row: StoredRow;
}

export interface ApplyOptions {
  /** The rows still have to be pushed: a recovery. */
  readonly unacknowledged?: boolean;
}

/** Rows merged in one transaction: few enough that a person's write gets its turn in between. */
const chunkSize = 500;

const stateOfRow = (spec: TableSpec, row: StoredRow): RecordState => {
  const state: RecordState = {};
  for (const name of spec.merged) {
    const meta = metaOf(row.__fieldMeta, name);
    if (meta) state[name] = { value: row[name] ?? null, ...meta };
  }
  return state;
};

/** The row that both become; the old one itself where nothing of the other is newer. */
export const mergeRows = (spec: TableSpec, old: StoredRow | undefined, incoming: StoredRow): StoredRow => {
  if (!old) return incoming;
  const { changed } = mergeFields(stateOfRow(spec, old), stateOfRow(spec, incoming));
  if (changed.length === 0) return old;
  const merged: StoredRow = { ...old };
  let metas: StoredMeta = old.__fieldMeta;
  for (const name of changed) {
    if (incoming[name] === undefined) delete merged[name];
    else merged[name] = incoming[name];
    const meta = metaOf(incoming.__fieldMeta, name);
    if (meta) metas = withMeta(metas, [name], meta);
  }
  merged.__fieldMeta = metas;
  return merged;
};

const applyChunk = async (database: Database, spec: TableSpec, rows: readonly StoredRow[], options: ApplyOptions) =>
  database.transaction('rw!', [spec.name], async (transaction) => {
    markTransaction(transaction.idbtrans, {
      kind: 'remote',
      actor: 'system:stream',
      origin: 'server-replay',
      reason: options.unacknowledged ? 'recovery' : 'edit',
      undoable: false,
      ...options,
    });
    const table = database.rows(spec.name);
    const trans = transaction.idbtrans as unknown as DBCoreTransaction;
    const olds = await table.core.getMany({ trans, keys: rows.map(({ id }) => id), cache: 'immutable' });
    const merged = rows.map((row, index) => mergeRows(spec, olds[index] as StoredRow | undefined, row));
    await table.bulkPut(merged.filter((row, index) => row !== olds[index]));
  });

/** Merges the rows in; a row of a table nobody declares is given back, not stored. */
export const applyRows = async (
  database: Database,
  incoming: readonly IncomingRow[],
  options: ApplyOptions = {},
): Promise<{ readonly unknown: readonly IncomingRow[] }> => {
  const byTable = new Map<string, Map<string, StoredRow>>();
  const unknown: IncomingRow[] = [];
  for (const item of incoming) {
    const spec = database.specs.get(item.table);
    if (!spec) {
      unknown.push(item);
      continue;
    }
    const rows = byTable.get(item.table) ?? new Map<string, StoredRow>();
    byTable.set(item.table, rows.set(item.row.id, mergeRows(spec, rows.get(item.row.id), item.row)));
  }
  for (const [table, rows] of byTable) {
    const all = [...rows.values()];
    for (let start = 0; start < all.length; start += chunkSize) {
      await applyChunk(database, database.spec(table), all.slice(start, start + chunkSize), options);
    }
  }
  return { unknown };
};
