// Reads the rows that an archive's chunk may meet. Asking the database for each id costs a request each, most of them for nothing where
// much is new; an archive's rows lie close together, so one request for the range from the first id to the last answers for all.
import type { Table } from 'dexie';
import type { StoredRow } from '../stored-row.ts';

/** Beyond so many rows for each one asked for, the range holds mostly others. */
const mostPerId = 2;

export const readRows = async (
  rows: Table<StoredRow, string>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRow>> => {
  const sorted = [...ids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const most = mostPerId * ids.length;
  const found = await rows.where(':id').between(first, last, true, true).limit(most).toArray();
  const all = found.length < most ? found : (await rows.bulkGet([...ids])).filter((row) => row !== undefined);
  return new Map(all.map((row) => [row.id, row]));
};
