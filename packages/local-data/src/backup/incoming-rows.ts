// Reads an archive's rows as records of this device: parsed by their table's declaration, mapped to their space, id and references.
// What does not fit is told line by line, and never goes further.
import type { AnyTable } from '@mana/shared-core';
import { parseRow, type Archive, type Line, type PlainRow, type RowContext } from '@mana/shared-backup';
import type { FieldMeta, StoredMeta } from '@mana/shared-sync';
import type { Database } from '../database.ts';
import type { StoredRow } from '../stored-row.ts';
import type { IncomingRecord } from './compare-row.ts';
import type { IdMap } from './id-map.ts';
import type { InvalidRow } from './import-plan.ts';

export interface IncomingBatch {
  /** Of the spaces that are not passed over. */
  readonly records: readonly IncomingRecord[];
  readonly invalid: readonly InvalidRow[];
  /** Lines read, whatever became of them. */
  readonly lines: number;
}

const cleanMeta = ({ at, actor, origin }: FieldMeta): FieldMeta => ({ at, actor, origin });

/** The meta of the fields there are today, as this device would write it. */
const metaOfRow = ({ __fieldMeta }: PlainRow, names: readonly string[]): StoredMeta => {
  const given = __fieldMeta as Readonly<Record<string, FieldMeta>>;
  const kept = ['*', ...names].filter((name) => Object.hasOwn(given, name));
  return Object.fromEntries(kept.map((name) => [name, cleanMeta(given[name] as FieldMeta)]));
};

const recordOf = (database: Database, table: AnyTable, row: PlainRow, ids: IdMap): IncomingRecord | undefined => {
  const spaceId = ids.spaceOf(row.spaceId);
  if (spaceId === undefined) return undefined;
  const spec = database.spec(table.name);
  return {
    spec,
    id: ids.idOf(table.name, row.id),
    spaceId,
    authorId: row.authorId,
    visibility: row.visibility as StoredRow['visibility'],
    createdAt: row.createdAt,
    deletedAt: row.deletedAt ?? null,
    values: ids.withReferences(table, Object.fromEntries(spec.fields.map(({ name }) => [name, row[name]]))),
    meta: metaOfRow(row, spec.merged),
  };
};

/** Rows parsed in a row: few enough that a page answers in between. */
const sliceSize = 500;

const inSlices = async function* (batches: AsyncIterable<readonly Line[]>): AsyncGenerator<readonly Line[]> {
  for await (const lines of batches) {
    for (let start = 0; start < lines.length; start += sliceSize) yield lines.slice(start, start + sliceSize);
  }
};

/** Batches of at most 500 lines. @throws ArchiveError */
export const incomingRows = async function* (
  database: Database,
  archive: Archive,
  table: AnyTable,
  context: RowContext,
  ids: IdMap,
): AsyncGenerator<IncomingBatch> {
  for await (const lines of inSlices(archive.rows(table.name))) {
    const records: IncomingRecord[] = [];
    const invalid: InvalidRow[] = [];
    for (const each of lines) {
      if ('problem' in each) {
        invalid.push({ table: table.name, line: each.line, issues: [{ field: '', code: each.problem }] });
        continue;
      }
      const parsed = parseRow(context, table, each.row, archive.manifest.schemaVersion);
      if (parsed.ok) {
        const record = recordOf(database, table, parsed.row, ids);
        if (record) records.push(record);
      } else {
        const { id, issues } = parsed;
        invalid.push({ table: table.name, line: each.line, ...(id === undefined ? {} : { id }), issues });
      }
    }
    yield { records, invalid, lines: lines.length };
  }
};
