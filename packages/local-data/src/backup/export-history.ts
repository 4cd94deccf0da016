// The history of a table's records as an archive holds it: the journal's entries with the values before each change opened. What the
// outbox alone needs stays here.
import type { ArchiveRow } from '@mana/shared-backup';
import { CryptoFailure } from '@mana/shared-crypto';
import { readSafely, type Engine } from '../engine.ts';
import type { JournalEntry } from '../journal-entry.ts';
import { openBefore } from '../revert.ts';

const batchSize = 250;
const scanSize = 2000;

/** Who made a record is told by the entry of its making, not by the one of its coming here in an archive. */
const isPartOfHistory = ({ kind, reason }: JournalEntry): boolean =>
  kind === 'update' || (kind === 'insert' && reason !== 'restore');

/** Keys of the entries that tell of changes, by table, each list in the order of its keys: one pass over the journal. */
export const historyKeys = async (
  { database }: Engine,
  tables: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const keys = new Map([...tables].map((table) => [table, [] as string[]]));
  for (let after = ''; ;) {
    const entries = await readSafely(database, () =>
      database._journal.where('key').above(after).limit(scanSize).toArray(),
    );
    const last = entries.at(-1);
    if (!last) return keys;
    after = last.key;
    for (const entry of entries) if (isPartOfHistory(entry)) keys.get(entry.table)?.push(entry.key);
  }
};

const archivedEntry = async (engine: Engine, entry: JournalEntry): Promise<ArchiveRow> => {
  const { key, batch, kind, spaceId, ids, actor, reason, reverts, after } = entry;
  const line: ArchiveRow = { key, batch, kind, spaceId, ids, actor, reason };
  if (reverts !== undefined) line['reverts'] = reverts;
  if (kind !== 'update') return line;
  const spec = engine.database.spec(entry.table);
  const before: Record<string, unknown> = {};
  for (const [field, was] of Object.entries(entry.before ?? {})) {
    const opened = await openOrSkip(engine, spec, entry, field, was);
    if (opened) before[field] = { value: opened.value, meta: was.meta };
  }
  return { ...line, before, after: after ?? {} };
};

/** One damaged value of the past must not keep anybody from leaving with the rest. */
const openOrSkip = async (...[engine, spec, entry, field, was]: Parameters<typeof openBefore>) => {
  try {
    return await openBefore(engine, spec, entry, field, was);
  } catch (error) {
    if (error instanceof CryptoFailure) return undefined;
    throw error;
  }
};

export const exportHistory = async function* (engine: Engine, keys: readonly string[]): AsyncGenerator<ArchiveRow[]> {
  const { database } = engine;
  for (let start = 0; start < keys.length; start += batchSize) {
    const slice = keys.slice(start, start + batchSize);
    const entries = await readSafely(database, () => database._journal.bulkGet(slice));
    const found = entries.filter((entry) => entry !== undefined);
    yield await Promise.all(found.map((entry) => archivedEntry(engine, entry)));
  }
};
