// Takes a file's bytes in, chunk by chunk, so that memory stays flat whatever its size. Bytes come before the record that describes them:
// should anything fail in between, no record promises what is not there, and what was stored already is removed.
import { CodedError, instantOf, isRecordId } from '@mana/shared-core';
import { createSha256 } from '@mana/shared-crypto';
import { readSafely, type Engine } from '../engine.ts';
import { hex } from '../install.ts';
import { inChunks, sealChunk } from './chunk.ts';
import { chunkBytes, chunkRange, type FilePlace, type StoredChunk } from './stored-chunk.ts';

/** What the record of a file says of its bytes. */
export interface StoredFile {
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

export interface FileWork {
  readonly signal?: AbortSignal;
  /** Told how many bytes are stored. */
  readonly onProgress?: (bytes: number) => void;
}

const piecesOf = async function* (blob: Blob): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < blob.size; start += chunkBytes) {
    yield new Uint8Array(await blob.slice(start, start + chunkBytes).arrayBuffer());
  }
};

/** What fails while the source is read is not the storage's fault: a folder, a file that is gone, a broken archive. */
const blaming = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (error) {
    throw error instanceof CodedError ? error : new CodedError('FILE_UNREADABLE', String(error), { cause: error });
  }
};

/** True once every chunk is there. */
export const hasFile = ({ database }: Engine, fileId: string): Promise<boolean> =>
  readSafely(database, async () => (await database._blobs.where('ends').equals(fileId).count()) > 0);

export const removeFile = async ({ database }: Engine, fileId: string): Promise<void> => {
  await readSafely(database, () =>
    database._blobs
      .where('key')
      .between(...chunkRange(fileId))
      .delete(),
  );
};

/** The first chunk takes the place of whatever a broken attempt has left. */
const storeChunk = ({ database }: Engine, fileId: string, chunk: StoredChunk, isFirst: boolean): Promise<unknown> =>
  readSafely(database, () =>
    database.transaction('rw!', database._blobs, async () => {
      if (isFirst)
        await database._blobs
          .where('key')
          .between(...chunkRange(fileId))
          .delete();
      await database._blobs.put(chunk);
    }),
  );

/**
 * A file never changes: other bytes are another file, under another id.
 * @throws CodedError FILE_EXISTS, FILE_UNREADABLE, CANCELLED, QUOTA_EXCEEDED and what else the storage says; then nothing is stored
 */
export const putFile = async (
  engine: Engine,
  place: FilePlace,
  source: Blob | AsyncIterable<Uint8Array>,
  { signal, onProgress }: FileWork = {},
): Promise<StoredFile> => {
  const { fileId } = place;
  if (!isRecordId(fileId)) throw new TypeError(`${fileId} is no record id`);
  if (await hasFile(engine, fileId)) throw new CodedError('FILE_EXISTS', fileId);
  const key = await engine.vault.keyOf(place.spaceId);
  const hasher = createSha256();
  let size = 0;
  try {
    for await (const chunk of inChunks(blaming(source instanceof Blob ? piecesOf(source) : source))) {
      if (signal?.aborted) throw new CodedError('CANCELLED');
      hasher.update(chunk.bytes);
      size += chunk.bytes.length;
      const sealed = await sealChunk(key, place, chunk, instantOf(engine.clock));
      await storeChunk(engine, fileId, sealed, chunk.number === 0);
      onProgress?.(size);
    }
  } catch (error) {
    // Chunks that do not go now are swept when idle.
    await Promise.allSettled([removeFile(engine, fileId)]);
    throw error;
  }
  return { size, sha256: hex(hasher.digest()) };
};
