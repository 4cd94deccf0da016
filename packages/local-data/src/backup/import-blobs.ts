// Brings attachments in, before the records that describe them: no record promises bytes that are not there.
import type { Archive } from '@mana/shared-backup';
import { createFiles } from '../files/files.ts';
import type { Engine } from '../engine.ts';
import type { IncomingRecord } from './compare-row.ts';
import type { Tally } from './tally.ts';

const sha256Of = ({ spec, values }: IncomingRecord): string | undefined => {
  const { blob } = spec.table;
  const value = blob === null ? undefined : values[blob];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** @param store false only counts */
export const bringBlobs = async (
  engine: Engine,
  archive: Archive,
  records: readonly IncomingRecord[],
  tally: Tally,
  store: boolean,
): Promise<void> => {
  const files = createFiles(engine);
  for (const record of records) {
    const sha256 = sha256Of(record);
    if (sha256 === undefined) continue;
    if (await files.has(record.id)) tally.blobs.identical += 1;
    else if (!archive.blobs.some((blob) => blob.sha256 === sha256)) tally.blobs.missing += 1;
    else {
      if (store) await files.put({ spaceId: record.spaceId, fileId: record.id }, archive.blob(sha256));
      tally.blobs.created += 1;
    }
  }
};
