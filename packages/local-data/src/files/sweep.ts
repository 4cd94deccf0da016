// Removes bytes that no record describes: a tab was closed between the bytes and their record. Only old ones, so that none go whose
// record is still on its way.
import type { Database } from '../database.ts';
import { chunkRange, fileOfKey } from './stored-chunk.ts';
import { fileTables } from './file-tables.ts';

/** No write takes this long, not even a large import that pauses over night. */
const safeAge = 86_400_000;

const findDescribed = async (database: Database, fileIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const found = await Promise.all(
    fileTables(database).map(({ spec }) => database.rows(spec.name).where(':id').anyOf(fileIds).primaryKeys()),
  );
  return new Set(found.flat());
};

/** Asks again within the transaction: the record may have come meanwhile. */
const sweepFile = (database: Database, fileId: string, now: number): Promise<boolean> => {
  const tables = fileTables(database).map(({ spec }) => spec.name);
  return database.transaction('rw!', ['_blobs', ...tables], async () => {
    const chunks = database._blobs.where('key').between(...chunkRange(fileId));
    const newest = await chunks.last();
    const isOld = newest !== undefined && now - Date.parse(newest.storedAt) >= safeAge;
    if (!isOld || (await findDescribed(database, [fileId])).size > 0) return false;
    await chunks.delete();
    return true;
  });
};

/** @returns how many files' bytes went */
export const sweepFiles = async (database: Database, now: number): Promise<number> => {
  const keys = await database._blobs.toCollection().primaryKeys();
  const fileIds = [...new Set(keys.map(fileOfKey))];
  const described = await findDescribed(database, fileIds);
  let swept = 0;
  for (const fileId of fileIds) if (!described.has(fileId) && (await sweepFile(database, fileId, now))) swept += 1;
  return swept;
};
