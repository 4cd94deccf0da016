// The room for files: bytes that records describe, sealed on this device beside them. A record says what a file is called and whose it
// is; this room knows neither, only bytes under the record's id.
import { CodedError, linkText } from '@mana/shared-core';
import { readSafely, type Engine } from '../engine.ts';
import { openChunk } from './chunk.ts';
import { chunkKey, type Bytes, type FilePlace } from './stored-chunk.ts';
import { fileTables } from './file-tables.ts';
import { hasFile, putFile, removeFile, type FileWork, type StoredFile } from './put-file.ts';

export interface Files {
  /**
   * Stores bytes under the id that their record will have, or has.
   * @throws CodedError FILE_EXISTS, FILE_UNREADABLE, CANCELLED, QUOTA_EXCEEDED and what else the storage says; then nothing is stored
   */
  put(place: FilePlace, source: Blob | AsyncIterable<Uint8Array>, work?: FileWork): Promise<StoredFile>;
  /**
   * The bytes, in pieces of at most a mebibyte.
   * @throws CodedError FILE_MISSING where they are not on this device, FILE_LOCKED where they do not open
   */
  read(place: FilePlace): AsyncGenerator<Bytes>;
  has(fileId: string): Promise<boolean>;
  /** Those of the files whose bytes are on this device. */
  here(fileIds: readonly string[]): Promise<string[]>;
  /** Ids of a table's records that own files, once per living file; nothing is opened for it. */
  owners(spaceId: string, table: string): Promise<string[]>;
  /** Lets go of the bytes alone; the record stays. */
  remove(fileId: string): Promise<void>;
}

const readFile = async function* ({ database, vault }: Engine, place: FilePlace): AsyncGenerator<Bytes> {
  for (let number = 0; ; number += 1) {
    const chunk = await readSafely(database, () => database._blobs.get(chunkKey(place.fileId, number)));
    if (!chunk) throw new CodedError('FILE_MISSING', `${place.fileId} ends at chunk ${String(number)}`);
    yield await openChunk(vault, place, number, chunk);
    if (chunk.ends !== undefined) return;
  }
};

const findOwners = async ({ database }: Engine, spaceId: string, table: string): Promise<string[]> => {
  const prefix = linkText({ table, id: '' });
  const found = await Promise.all(
    fileTables(database).map(async ({ spec, owner }) => {
      if (owner === undefined) return [];
      const index = `[spaceId+${owner}]`;
      const rows = database
        .rows(spec.name)
        .where(index)
        .between([spaceId, prefix], [spaceId, `${prefix}~`]);
      const owned = await rows.toArray();
      return owned.filter((row) => row.deletedAt == null).map((row) => String(row[owner]).slice(prefix.length));
    }),
  );
  return found.flat();
};

export const createFiles = (engine: Engine): Files => ({
  put: (place, source, work) => putFile(engine, place, source, work),
  read: (place) => readFile(engine, place),
  has: (fileId) => hasFile(engine, fileId),
  here: (fileIds) => engine.database._blobs.where('ends').anyOf(fileIds).keys() as Promise<string[]>,
  owners: (spaceId, table) => findOwners(engine, spaceId, table),
  remove: (fileId) => removeFile(engine, fileId),
});
