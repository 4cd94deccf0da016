// Keeps the journal bounded: after ninety days, or beyond a number of entries, the values before a change are let go. An entry that
// the server has acknowledged goes altogether; one that still has to be pushed stays, without them.
import { formatStamp, type Stamp } from '@mana/shared-sync';
import type { Database } from './database.ts';
import type { JournalEntry } from './journal-entry.ts';

export interface PruneLimits {
  /** Days for which changes can be looked up and undone. */
  readonly days: number;
  /** Entries kept with their values. */
  readonly entries: number;
}

export const pruneLimits: PruneLimits = { days: 90, entries: 100_000 };

const millisecondsPerDay = 86_400_000;
const chunkSize = 1000;

const stampAt = (ms: number): Stamp => formatStamp({ ms: Math.max(0, ms), counter: 0, node: '0'.repeat(16) });

/** The batch below which entries are pruned. */
const findCut = async ({ _journal }: Database, now: number, { days, entries }: PruneLimits): Promise<Stamp> => {
  const byAge = stampAt(now - days * millisecondsPerDay);
  const beyond = await _journal.orderBy('batch').reverse().offset(entries).first();
  return beyond && beyond.batch > byAge ? beyond.batch : byAge;
};

const withoutValues = ({ before: _before, after: _after, ...entry }: JournalEntry): JournalEntry => entry;

/** Returns how many entries were cut down or removed. */
export const pruneJournal = async (
  database: Database,
  now: number,
  limits: PruneLimits = pruneLimits,
): Promise<number> => {
  const { _journal } = database;
  const keys = await _journal
    .where('batch')
    .belowOrEqual(await findCut(database, now, limits))
    .primaryKeys();
  let pruned = 0;
  for (let start = 0; start < keys.length; start += chunkSize) {
    const entries = (await _journal.bulkGet(keys.slice(start, start + chunkSize))).filter(
      (entry) => entry !== undefined,
    );
    const acknowledged = entries.filter(({ pending }) => pending === undefined).map(({ key }) => key);
    const waiting = entries.filter(({ pending, before }) => pending !== undefined && before !== undefined);
    await database.transaction('rw', _journal, async () => {
      await _journal.bulkDelete(acknowledged);
      await _journal.bulkPut(waiting.map(withoutValues));
    });
    pruned += acknowledged.length + waiting.length;
  }
  return pruned;
};
