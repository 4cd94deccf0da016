// What there is to export, quickly: counts, and sizes estimated from a sample. Nothing is opened.
import { stampToIso } from '@mana/shared-sync';
import { readSafely, type Engine } from '../engine.ts';
import { chunkBytes } from '../files/stored-chunk.ts';
import type { StoredRow } from '../stored-row.ts';
import { countLiving } from './count-living.ts';

export interface Survey {
  /** Living records, and the bytes they are likely to take in an archive before it is compressed. */
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly bytes: number }[];
  readonly history: number;
  /** `bytes` as they lie on this device. */
  readonly blobs: { readonly count: number; readonly bytes: number };
  /** ISO instant; null where nothing was exported from this device yet. */
  readonly lastExportAt: string | null;
  /** ISO instant of the newest write the journal still knows. */
  readonly lastChangeAt: string | null;
}

const sampleSize = 40;
/** A sealed value is about this many times as long as what is in it. */
const sealedOverhead = 1.4;

const sizeOf = (row: StoredRow): number => JSON.stringify(row).length / sealedOverhead;

export const lastExportKey = 'lastExport';

export const takeSurvey = ({ database }: Engine): Promise<Survey> =>
  readSafely(database, async () => {
    const tables = await Promise.all(
      [...database.specs.keys()].map(async (name) => {
        const rows = database.rows(name);
        const [count, sample] = await Promise.all([countLiving(database, name), rows.limit(sampleSize).toArray()]);
        const each = sample.reduce((sum, row) => sum + sizeOf(row), 0) / Math.max(1, sample.length);
        return { name, rows: count, bytes: Math.round(count * each) };
      }),
    );
    const [history, blobs, lastExport, newest] = await Promise.all([
      database._journal.count(),
      measureBlobs(database),
      database._meta.get(lastExportKey),
      database._journal.orderBy('batch').last(),
    ]);
    return {
      tables,
      history,
      blobs,
      lastExportAt: (lastExport?.value as string | undefined) ?? null,
      lastChangeAt: newest ? stampToIso(newest.batch) : null,
    };
  });

/** All but a file's last chunk have the same size. */
const measureBlobs = async ({ _blobs }: Engine['database']): Promise<Survey['blobs']> => {
  const count = await _blobs.where('ends').above('').count();
  const chunks = await _blobs.count();
  let last = 0;
  await _blobs
    .where('ends')
    .above('')
    .each(({ box }) => void (last += box.byteLength));
  return { count, bytes: last + (chunks - count) * chunkBytes };
};
