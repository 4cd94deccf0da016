// Invariant 1, read off the stored rows alone: a record and its outbox entry exist together or not at all. Pure.
import { metaOf, type StoredMeta } from '@mana/shared-sync';

export type Stores = Readonly<Record<string, readonly Record<string, unknown>[]>>;

interface Entry {
  readonly key: string;
  readonly kind: 'insert' | 'update' | 'remote';
  readonly table: string;
  readonly ids: readonly string[];
  readonly pending?: string;
  readonly after?: Readonly<Record<string, string>>;
}

interface StoredRecord {
  readonly id: string;
  readonly __fieldMeta: StoredMeta;
}

/** Changes of a record that no entry tells of. A recovered record came whole, by one entry. */
const untold = (table: string, { id, __fieldMeta }: StoredRecord, entries: readonly Entry[]): string[] => {
  const at = `${table}/${id}`;
  if (!entries.some(({ kind }) => kind !== 'update')) return [`${at} has no entry of its beginning`];
  if (entries.some(({ kind }) => kind === 'remote')) return [];
  return Object.entries(__fieldMeta)
    .filter(([field, meta]) => field !== '*' && !entries.some(({ after }) => after?.[field] === meta.at))
    .map(([field]) => `${at}.${field} has no entry of its change`);
};

/** What entries tell of that no record has. */
const unfounded = (entry: Entry, rows: ReadonlyMap<string, StoredRecord>): string[] =>
  entry.ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [`${entry.key} tells of ${entry.table}/${id}, which is not there`];
    return Object.entries(entry.after ?? {})
      .filter(([field, at]) => (metaOf(row.__fieldMeta, field)?.at ?? '') < at)
      .map(([field]) => `${entry.key} tells of a newer ${entry.table}/${id}.${field}`);
  });

/** One sentence per record without its entry, or entry without its record. */
export const findOrphans = (stores: Stores, tables: readonly string[]): string[] => {
  const journal = (stores['_journal'] ?? []) as unknown as readonly Entry[];
  return tables.flatMap((table) => {
    const rows = new Map((stores[table] ?? []).map((row) => [row['id'] as string, row as unknown as StoredRecord]));
    const entries = journal.filter((entry) => entry.table === table && entry.pending !== undefined);
    const byRecord = new Map<string, Entry[]>();
    for (const entry of entries) for (const id of entry.ids) byRecord.set(id, [...(byRecord.get(id) ?? []), entry]);
    return [
      ...[...rows.values()].flatMap((row) => untold(table, row, byRecord.get(row.id) ?? [])),
      ...entries.flatMap((entry) => unfounded(entry, rows)),
    ];
  });
};
