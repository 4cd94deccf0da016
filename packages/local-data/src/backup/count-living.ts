// How many records of a table are not in the trash, over all spaces, without reading one: a living record is in no index of tombstones.
import { Dexie } from 'dexie';
import type { Database } from '../database.ts';

export const countLiving = async (database: Database, table: string): Promise<number> => {
  const rows = database.rows(table);
  const [all, deleted] = await Promise.all([
    rows.count(),
    rows.where('[spaceId+deletedAt]').between([Dexie.minKey, Dexie.minKey], [Dexie.maxKey, Dexie.maxKey]).count(),
  ]);
  return all - deleted;
};
