// The attachments of the exported records: each content once, named by its hash, read piece by piece.
import type { ArchiveContents } from '@mana/shared-backup';
import { createFiles } from '../files/files.ts';
import type { Engine } from '../engine.ts';
import { exportRows, type RowSelection } from './export-rows.ts';

type Blobs = ArchiveContents['blobs'];

/** Whose bytes are on this device; the others are left out, and whoever verifies the archive is told. */
export const exportBlobs = async (engine: Engine, selection: RowSelection): Promise<Blobs> => {
  const files = createFiles(engine);
  const found = new Map<string, Blobs[number]>();
  for (const spec of engine.database.specs.values()) {
    const { blob } = spec.table;
    if (blob === null || !selection.tables.has(spec.name)) continue;
    for await (const rows of exportRows(engine, spec, selection)) {
      for (const row of rows) {
        const sha256 = row[blob];
        const [fileId, spaceId, size] = [row['id'] as string, row['spaceId'] as string, row['size']];
        if (typeof sha256 !== 'string' || found.has(sha256) || !(await files.has(fileId))) continue;
        const bytes = typeof size === 'number' ? size : 0;
        found.set(sha256, { sha256, bytes, read: () => files.read({ spaceId, fileId }) });
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
};
