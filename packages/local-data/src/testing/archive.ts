// Archives in memory, for tests: written from a data layer by the product's writer, read back by its reader; and what a data layer holds,
// as one text, to compare by.
import { openArchive, writeArchive, bytesSource, type Archive, type Bytes } from '@mana/shared-backup';
import { createArchiveCipher } from '@mana/shared-crypto';
import { canonicalText } from '@mana/shared-sync';
import type { LocalData } from '../local-data.ts';
import type { ExportSelection } from '../backup/contents.ts';
import type { ImportPlan } from '../backup/import-plan.ts';

const cipher = createArchiveCipher();
const tables = ['things', 'lists', 'preferences', 'papers'];

export const selectionOf = (data: LocalData, more: Partial<ExportSelection> = {}): ExportSelection => ({
  tables,
  history: true,
  blobs: true,
  spaces: [{ id: data.personalSpaceId, type: 'personal', name: 'Personal' }],
  producedBy: 'test/1',
  ...more,
});

export const exportBytes = async (
  data: LocalData,
  more: Partial<ExportSelection> = {},
  passphrase?: string,
): Promise<Bytes> => {
  const parts: Bytes[] = [];
  const contents = await data.backup.contents(selectionOf(data, more));
  const sink = { write: async (bytes: Bytes) => void parts.push(bytes.slice()) };
  const options = { cipher, sink, readme: 'read me', readerPage: '<!doctype html>' };
  await writeArchive(contents, passphrase === undefined ? options : { ...options, passphrase });
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};

export const openBytes = (bytes: Bytes): Promise<Archive> =>
  openArchive(bytesSource(bytes), { cipher, schemaVersion: 1 });

export const exportArchive = async (data: LocalData, more: Partial<ExportSelection> = {}): Promise<Archive> =>
  openBytes(await exportBytes(data, more));

/** Everything, the archive's personal space to this one's. */
export const planFor = (archive: Archive, data: LocalData, more: Partial<ImportPlan> = {}): ImportPlan => ({
  mode: 'merge',
  tables,
  spaces: Object.fromEntries(
    archive.manifest.spaces.map(({ id, type }) => [id, { spaceId: type === 'personal' ? data.personalSpaceId : id }]),
  ),
  bringBack: false,
  history: true,
  blobs: true,
  ...more,
});

const collect = async <T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> => {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
};

/**
 * What an export would hold: rows with their stamps, history, bytes. The personal space has another id in every database and is called
 * `personal` here; actors are those that are referred to.
 */
export const canonicalDump = async (
  data: LocalData,
  more: Partial<ExportSelection> = {},
): Promise<Record<string, string[]>> => {
  const contents = await data.backup.contents(selectionOf(data, more));
  const nameless = (row: unknown) => canonicalText(row).replaceAll(data.personalSpaceId, 'personal');
  const dumped: Record<string, string[]> = {};
  for (const { name, read } of contents.tables) {
    if (name !== '_actors') dumped[name] = (await collect(read())).map(nameless).sort();
  }
  for (const { name, read } of contents.history)
    dumped[`history/${name}`] = (await collect(read())).map(nameless).sort();
  for (const { sha256, read } of contents.blobs) {
    let bytes = 0;
    for await (const piece of read()) bytes += piece.length;
    dumped[`blobs/${sha256}`] = [String(bytes)];
  }
  return dumped;
};
