// The rows of a table as an archive holds them: living records of every space, opened, sorted by id. A record that does not open is left
// out and told; a space whose key is not on this device stops the export, for its records would be missing without a word.
import { anyTable, parseLink } from '@mana/shared-core';
import { ArchiveError, type ArchiveRow } from '@mana/shared-backup';
import type { StoredMeta } from '@mana/shared-sync';
import { readSafely, type Engine } from '../engine.ts';
import type { StoredRow } from '../stored-row.ts';
import type { TableSpec } from '../table-spec.ts';

const batchSize = 500;

/** The stored rows of a table in batches, in the order of their ids; the next batch is read while one is worked on. */
const storedRows = async function* ({ database }: Engine, table: string): AsyncGenerator<StoredRow[]> {
  const readAfter = (id: string): Promise<StoredRow[]> => {
    const read = () => database.rows(table).where(':id').above(id).limit(batchSize).toArray();
    const reading = readSafely(database, read);
    // A failure is met where it is waited for.
    reading.catch(() => undefined);
    return reading;
  };
  let rows = await readAfter('');
  for (let last = rows.at(-1); last; last = rows.at(-1)) {
    const next = readAfter(last.id);
    yield rows;
    rows = await next;
  }
};

const archivedMeta = (meta: StoredMeta, spec: TableSpec): StoredMeta => {
  const names = ['*', ...spec.merged].filter((name) => Object.hasOwn(meta, name));
  return Object.fromEntries(names.map((name) => [name, meta[name] as StoredMeta[string]]));
};

const archivedRow = (spec: TableSpec, stored: StoredRow, opened: Readonly<Record<string, unknown>>): ArchiveRow => {
  const row: ArchiveRow = {};
  for (const { name } of spec.fields) row[name] = opened[name];
  const { id, spaceId, authorId, visibility, createdAt, __fieldMeta } = stored;
  return Object.assign(row, {
    id,
    spaceId,
    authorId,
    visibility,
    createdAt,
    __fieldMeta: archivedMeta(__fieldMeta, spec),
  });
};

export interface RowSelection {
  /** Names of the tables that are exported: a record that hangs on one of another table stays behind with it. */
  readonly tables: ReadonlySet<string>;
  /** Told of each record that does not open. */
  readonly onUnreadable: (table: string, id: string) => void;
}

/** A record that belongs to another, a file to its task, goes where that one goes. */
const belongs = (spec: TableSpec, opened: Readonly<Record<string, unknown>>, tables: ReadonlySet<string>): boolean =>
  Object.entries(spec.table.references).every(([field, target]) => {
    const link = target === anyTable && typeof opened[field] === 'string' ? parseLink(opened[field]) : undefined;
    return link === undefined || tables.has(link.table);
  });

/** @throws ArchiveError LOCKED */
export const exportRows = async function* (
  engine: Engine,
  spec: TableSpec,
  { tables, onUnreadable }: RowSelection,
): AsyncGenerator<ArchiveRow[]> {
  const spaces = new Set(await engine.vault.openSpaceIds());
  for await (const stored of storedRows(engine, spec.name)) {
    const living = stored.filter(({ deletedAt }) => deletedAt == null);
    if (living.some(({ spaceId }) => !spaces.has(spaceId))) throw new ArchiveError('LOCKED', spec.name);
    const opened = await Promise.all(living.map((row) => engine.opener.openOnce(spec, row)));
    const rows: ArchiveRow[] = [];
    living.forEach((row, index) => {
      const values = opened[index] as Readonly<Record<string, unknown>>;
      if (values['locked'] !== undefined) onUnreadable(spec.name, row.id);
      else if (belongs(spec, values, tables)) rows.push(archivedRow(spec, row, values));
    });
    yield rows;
  }
};
