// Archives of every release against the catalog of today: their rows, brought up to date, fit their tables, and their links lead somewhere.
import { expect, test } from 'vitest';

import { catalog } from '../packages/modules/src/catalog.ts';
import { schemaVersion, upcastRow } from '../packages/modules/src/schema/index.ts';
import { goldenFiles, readGoldenFile } from '../packages/shared-backup/src/golden/golden-files-fixture.ts';
import { bytesSource, openArchive, verifyArchive } from '../packages/shared-backup/src/index.ts';
import { createArchiveCipher } from '../packages/shared-crypto/src/index.ts';
import { isStamp } from '../packages/shared-sync/src/index.ts';

const cipher = createArchiveCipher();
const tables = catalog.flatMap((module) => module.tables);

test.each(goldenFiles)('$name is whole and every row of it valid today', async (golden) => {
  const { passphrase } = golden.options;
  const given = passphrase === undefined ? {} : { passphrase };
  const archive = await openArchive(bytesSource(readGoldenFile(golden)), { cipher, schemaVersion, ...given });
  const report = await verifyArchive(archive, { tables, schemaVersion, upcast: upcastRow, isStamp });
  const counts = Object.entries(golden.contents.tables).map(([table, rows]) => [table, rows.length]);
  expect(report).toMatchObject({
    schemaVersion: 1,
    rows: Object.fromEntries(counts) as object,
    invalid: { count: 0, rows: [] },
    links: { dangling: [] },
    unknownTables: [],
    blobs: { missing: [] },
  });
});
