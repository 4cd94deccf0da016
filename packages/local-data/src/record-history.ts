// The history of one record, newest first, with the values before and after each change opened for reading.
import type { Actor, AnyTable } from '@mana/shared-core';
import { metaOf, stampToIso, type Stamp } from '@mana/shared-sync';
import type { Engine } from './engine.ts';
import type { JournalEntry } from './journal-entry.ts';
import { openBefore, recordJournal } from './revert.ts';
import type { StoredRow } from './stored-row.ts';
import type { TableSpec } from './table-spec.ts';

export interface FieldChange {
  readonly before: unknown;
  readonly after: unknown;
}

export interface HistoryEntry {
  readonly batch: string;
  /** ISO instant. */
  readonly at: string;
  readonly actorName: string;
  readonly actorKind: Actor['kind'];
  readonly reason: string;
  readonly kind: 'insert' | 'update';
  /** Empty for the insert. A value that cannot be opened is left out. */
  readonly fields: Readonly<Record<string, FieldChange>>;
}

/** What the database knows of a record's past, unopened. */
export interface StoredHistory {
  readonly row: StoredRow | undefined;
  readonly updates: readonly JournalEntry[];
  readonly insert: JournalEntry | undefined;
}

/** The insert is one entry for many records; its batch follows the record's first stamp closely. */
const findInsert = async (
  engine: Engine,
  table: string,
  row: StoredRow,
  first: Stamp,
): Promise<JournalEntry | undefined> => {
  const near = await engine.database._journal.where('batch').above(first).limit(200).toArray();
  return near.find((entry) => entry.kind === 'insert' && entry.table === table && entry.ids.includes(row.id));
};

export const readHistory = async (engine: Engine, table: string, id: string): Promise<StoredHistory> => {
  const row = await engine.database.rows(table).get(id);
  const updates = (await recordJournal(engine, id)).filter((entry) => entry.table === table);
  updates.sort((a, b) => (a.batch < b.batch ? 1 : -1));
  const first = row && (metaOf(row.__fieldMeta, '*')?.at ?? row._updatedAtIndex);
  return { row, updates, insert: row && first ? await findInsert(engine, table, row, first) : undefined };
};

const currentValues = async (engine: Engine, spec: TableSpec, row: StoredRow): Promise<Record<string, unknown>> => ({
  ...((await engine.opener.open<AnyTable>(spec, row)) as unknown as Record<string, unknown>),
});

const describe = async (engine: Engine, entry: JournalEntry, kind: 'insert' | 'update') => {
  const actor = await engine.actors.resolve(entry.actor);
  const { batch, reason } = entry;
  return { batch, reason, kind, at: stampToIso(batch), actorName: actor.displayName, actorKind: actor.kind };
};

export const openHistory = async (engine: Engine, table: string, stored: StoredHistory): Promise<HistoryEntry[]> => {
  const { row, updates, insert } = stored;
  if (!row) return [];
  const spec = engine.database.spec(table);
  const state = await currentValues(engine, spec, row);
  const entries: HistoryEntry[] = [];
  for (const entry of updates) {
    const fields: Record<string, FieldChange> = {};
    for (const [field, before] of Object.entries(entry.before ?? {})) {
      const opened = await openBefore(engine, spec, entry, field, before);
      if (!opened) continue;
      fields[field] = { before: opened.value, after: state[field] };
      state[field] = opened.value;
    }
    entries.push({ ...(await describe(engine, entry, 'update')), fields });
  }
  if (insert) entries.push({ ...(await describe(engine, insert, 'insert')), fields: {} });
  return entries;
};
