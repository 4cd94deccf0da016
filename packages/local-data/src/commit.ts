// The transaction of a write: lays prepared values over the rows as they are now, stores them, and lets the stamping layer below do
// its part. Another tab may have written since the preparation: then a stamp is too old, and the caller prepares again.
import type { DBCoreTransaction } from 'dexie';
import { CodedError } from '@mana/shared-core';
import { withMeta } from '@mana/shared-sync';
import type { Database } from './database.ts';
import type { PreparedPatch, PreparedWrite } from './prepare.ts';
import type { OnStep } from './stamping.ts';
import type { StoredRow } from './stored-row.ts';
import { markTransaction, type WriteContext } from './write-context.ts';

const groupByTable = <I extends { readonly spec: { readonly name: string } }>(
  items: readonly I[],
): Map<string, I[]> => {
  const groups = new Map<string, I[]>();
  for (const item of items) {
    const group = groups.get(item.spec.name);
    if (group) group.push(item);
    else groups.set(item.spec.name, [item]);
  }
  return groups;
};

const patchRow = (row: StoredRow | undefined, { spec, id, values, meta }: PreparedPatch): StoredRow => {
  if (!row) throw new CodedError('RECORD_NOT_FOUND', `${spec.name}/${id}`);
  return { ...row, ...values, __fieldMeta: withMeta(row.__fieldMeta, Object.keys(values), meta) };
};

/** Returns the batch, or null where there was nothing to write. @throws CodedError RECORD_NOT_FOUND for a record purged meanwhile */
export const commit = async (
  database: Database,
  write: PreparedWrite,
  context: WriteContext,
  onStep?: OnStep,
): Promise<string | null> => {
  const inserts = groupByTable(write.inserts);
  const patches = groupByTable(write.patches);
  const tables = [...new Set([...inserts.keys(), ...patches.keys()])];
  if (tables.length === 0) return null;
  return database.transaction('rw!', tables, async (transaction) => {
    const state = markTransaction(transaction.idbtrans, { ...context, whole: true });
    onStep?.('transaction-opened');
    for (const [table, items] of inserts) {
      await database.rows(table).bulkAdd(items.map(({ row }) => row));
    }
    for (const [table, items] of patches) {
      const rows = database.rows(table);
      const trans = transaction.idbtrans as unknown as DBCoreTransaction;
      const found = await rows.core.getMany({ trans, keys: items.map(({ id }) => id), cache: 'immutable' });
      const patched = items.map((item, index) => {
        const old = found[index] as StoredRow | undefined;
        const row = patchRow(old, item);
        if (old) state.replaces.set(row, old);
        return row;
      });
      await rows.bulkPut(patched);
    }
    onStep?.('rows-written');
    return state.batch ?? null;
  });
};
