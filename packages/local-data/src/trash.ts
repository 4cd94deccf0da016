// Deleted records of every module, newest first, until they are restored or removed for good. Removal takes the record's history and
// its files with it, and is the one write that cannot be undone.
import type { AnyTable, Link, Row } from '@mana/shared-core';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';
import { chunkRange } from './files/stored-chunk.ts';
import { fileTables, filesOf } from './files/file-tables.ts';
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

/** Removes a record with its history and, where it describes a file, the file's bytes; within a transaction. */
const purgeRecord = async (database: Database, { table, id }: Link): Promise<void> => {
  await database.rows(table).delete(id);
  await database._journal.where('key').between(`${id}|`, `${id}|~`).delete();
  if (database.spec(table).table.blob !== null)
    await database._blobs
      .where('key')
      .between(...chunkRange(id))
      .delete();
};

/** Removes tombstoned records with all that is theirs from this device. Records that are not in the trash are left alone. */
export const purge = async ({ database }: Engine, records: readonly Link[]): Promise<void> => {
  if (records.length === 0) return;
  const files = fileTables(database).map(({ spec }) => spec.name);
  const tables = [...new Set([...records.map(({ table }) => table), ...files])];
  await database.transaction('rw!', [...tables, '_journal', '_blobs'], async (transaction) => {
    markTransaction(transaction.idbtrans, {
      kind: 'purge',
      actor: 'system:local',
      origin: 'system',
      reason: 'edit',
      undoable: false,
    });
    for (const record of records) {
      const row = await database.rows(record.table).get(record.id);
      if (row?.deletedAt == null) continue;
      for (const file of await filesOf(database, row.spaceId, record)) await purgeRecord(database, file);
      await purgeRecord(database, record);
    }
  });
};
