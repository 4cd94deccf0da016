// An archive unpacked into its files and packed again as other tools would.
import { writeZip, type ZipEntry } from '../golden/zip-fixture.ts';
import type { Archive } from '../index.ts';
import { dump, type Dump } from './round-trip.ts';

export type Files = Readonly<Record<string, Buffer>>;

export async function unpack(archive: Archive): Promise<Files> {
  const { tables, history, blobs } = await dump(archive);
  const lines = (rows: readonly unknown[]) => Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return Object.fromEntries([
    ['manifest.json', Buffer.from(JSON.stringify(archive.manifest))],
    ['README.md', Buffer.from('changed')],
    ...Object.entries(tables).map(([name, rows]) => [`data/${name}.jsonl`, lines(rows)]),
    ...Object.entries(history).map(([name, rows]) => [`history/${name}.jsonl`, lines(rows)]),
    ...Object.entries(blobs).map(([sha256, hex]) => [`blobs/${sha256}`, Buffer.from(hex, 'hex')]),
  ]) as Files;
}

export const entriesOf = (files: Files, change: Partial<ZipEntry> = {}): ZipEntry[] =>
  Object.entries(files).map(([name, bytes]) => ({ name, bytes, ...change }));

export const pack = (files: Files): Buffer => writeZip(entriesOf(files));

/** The same for dumps that differ only in the order of their tables. */
export const comparable = (dumped: Dump): string =>
  JSON.stringify(
    Object.entries(dumped).map(([part, byName]) => [
      part,
      Object.entries(byName as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );
