// Every table of the catalog leaves in an archive and comes back the same: rows, stamps, links, history, bytes. A new module is covered the
// moment it is in the catalog.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { canaryFor, sampleOf } from '../e2e/data-layer/page/canary-values.ts';
import { openLocalData } from '../packages/local-data/src/local-data.ts';
import { canonicalDump, exportBytes, planFor } from '../packages/local-data/src/testing/archive.ts';
import { catalog } from '../packages/modules/src/catalog.ts';
import { schemaVersion, upcastRow } from '../packages/modules/src/schema/index.ts';
import { bytesSource, openArchive, verifyArchive } from '../packages/shared-backup/src/index.ts';
import { schemaOf, type AnyTable } from '../packages/shared-core/src/index.ts';
import { createArchiveCipher } from '../packages/shared-crypto/src/index.ts';

const tables = catalog.flatMap((module) => module.tables);
const synced = tables.filter(({ local }) => !local);
const names = synced.map(({ name }) => name);
const cipher = createArchiveCipher();

const open = () => {
  const name = `everything-${Math.random().toString(36).slice(2)}`;
  const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
  return openLocalData({ name, tables, schemaVersion, upcast: upcastRow, userName: () => 'Mara', ...factory });
};

const rowOf = (table: AnyTable, turn: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(table.fields).map(([name, field]) => {
      const schema = schemaOf(field);
      return [name, canaryFor(schema, `text${String(turn)}`)?.value ?? sampleOf(schema, turn)];
    }),
  );

/** A record of each table, changed once, with bytes where it describes some. */
const fill = async (data: Awaited<ReturnType<typeof open>>): Promise<void> => {
  const records = data.records({ spaceId: data.personalSpaceId, actor: data.user() });
  const ids = new Map<AnyTable, string>();
  const bytes = new Map<AnyTable, object>();
  for (const table of synced.filter(({ blob }) => blob !== null)) {
    const fileId = crypto.randomUUID();
    ids.set(table, fileId);
    bytes.set(table, await data.files.put({ spaceId: data.personalSpaceId, fileId }, new Blob(['some bytes'])));
  }
  await records.write((unit) => {
    for (const table of synced) {
      const id = ids.get(table);
      const owned = Object.fromEntries(
        Object.entries(table.references).flatMap(([field, target]) => (target === '*' ? [[field, 'tasks/1']] : [])),
      );
      const draft = {
        ...rowOf(table, 0),
        ...bytes.get(table),
        ...(bytes.has(table) ? owned : {}),
        ...(id ? { id } : {}),
      };
      ids.set(table, unit.insert(table, draft));
    }
  });
  await records.write((unit) => {
    for (const [table, id] of ids) if (!bytes.has(table)) unit.update(table, id, rowOf(table, 1));
  });
};

test('every table of the catalog is exported, wiped and imported again, and nothing differs', async () => {
  const first = await open();
  await fill(first);
  const file = await exportBytes(first, { tables: names });
  const archive = await openArchive(bytesSource(file), { cipher, schemaVersion });
  expect(archive.tables.map(({ name }) => name).sort()).toEqual([...names, '_actors'].sort());
  expect(archive.tables.filter(({ rows }) => rows === 0)).toEqual([]);
  const report = await verifyArchive(archive, first.backup.rowContext);
  expect([report.invalid, report.unknownTables, report.blobs.missing]).toEqual([{ count: 0, rows: [] }, [], []]);
  const wanted = await canonicalDump(first, { tables: names });
  await first.wipe();

  const second = await open();
  const result = await second.backup.apply(archive, planFor(archive, second, { tables: names }));
  expect(result.tables.map(({ created, invalid }) => [created, invalid])).toEqual(names.map(() => [1, 0]));
  expect(await canonicalDump(second, { tables: names })).toEqual(wanted);
  expect(Object.keys(wanted).length).toBeGreaterThan(2 * names.length - 3);
});
