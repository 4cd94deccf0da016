// Deleted records of every module, newest first, until they are restored or removed for good. Removal takes the record's history with
// it, and is the one write that cannot be undone.
import type { AnyTable, Row } from '@mana/shared-core';
import type { Engine } from './engine.ts';
import { findStored } from './query.ts';
import type { StoredRow } from './stored-row.ts';
import { markTransaction } from './write-context.ts';

export interface TrashedRecord {
  readonly table: string;
  readonly row: Row<AnyTable>;
}

export interface StoredTrash {
  readonly table: string;
  readonly row: StoredRow;
}

export const readTrash = async ({ database }: Engine, spaceId: string): Promise<StoredTrash[]> => {
  const found: StoredTrash[] = [];
  for (const { name, table } of database.specs.values()) {
    const rows = await findStored(database, spaceId, { table, deleted: 'only' });
    found.push(...rows.map((row) => ({ table: name, row })));
  }
  return found.sort((a, b) => ((a.row.deletedAt ?? '') < (b.row.deletedAt ?? '') ? 1 : -1));
};

export const openTrash = ({ database, opener }: Engine, stored: readonly StoredTrash[]): Promise<TrashedRecord[]> =>
  Promise.all(
    stored.map(async ({ table, row }) => ({ table, row: await opener.open<AnyTable>(database.spec(table), row) })),
  );

/** Removes tombstoned records and their history from this device. Records that are not in the trash are left alone. */
export const purge = async ({ database }: Engine, records: readonly { table: string; id: string }[]): Promise<void> => {
  const tables = [...new Set(records.map(({ table }) => table))];
  if (tables.length === 0) return;
  await database.transaction('rw!', [...tables, '_journal'], async (transaction) => {
    markTransaction(transaction.idbtrans, {
      kind: 'purge',
      actor: 'system:local',
      origin: 'system',
      reason: 'edit',
      undoable: false,
    });
    for (const { table, id } of records) {
      const row = await database.rows(table).get(id);
      if (row?.deletedAt == null) continue;
      await database.rows(table).delete(id);
      await database._journal.where('key').between(`${id}|`, `${id}|~`).delete();
    }
  });
};
