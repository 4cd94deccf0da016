// Sealing a file's bytes chunk by chunk. A chunk opens at no other place, as part of no other file, and only the last one opens as the
// last: none can be swapped, repeated or cut off.
import { CodedError, type Instant } from '@mana/shared-core';
import { boxKid, CryptoFailure, openBytes, sealBytes, type SealingKey } from '@mana/shared-crypto';
import type { Vault } from '../vault.ts';
import { chunkBytes, chunkKey, type Bytes, type FilePlace, type StoredChunk } from './stored-chunk.ts';

export interface Chunk {
  readonly number: number;
  readonly isLast: boolean;
  readonly bytes: Bytes;
}

const contextOf = ({ spaceId, fileId }: FilePlace, number: number, isLast: boolean): string =>
  `file/${spaceId}/${fileId}/${String(number)}/${isLast ? 'last' : 'more'}`;

/** Cuts what comes in any pieces into chunks; a file without bytes is one empty chunk. */
export const inChunks = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk> {
  let buffer = new Uint8Array(chunkBytes);
  let filled = 0;
  let number = 0;
  for await (const piece of source) {
    for (let start = 0; start < piece.length;) {
      if (filled === chunkBytes) {
        yield { number, isLast: false, bytes: buffer };
        [buffer, filled, number] = [new Uint8Array(chunkBytes), 0, number + 1];
      }
      const part = piece.subarray(start, start + chunkBytes - filled);
      buffer.set(part, filled);
      filled += part.length;
      start += part.length;
    }
  }
  yield { number, isLast: true, bytes: buffer.slice(0, filled) };
};

export const sealChunk = async (
  key: SealingKey,
  place: FilePlace,
  { number, isLast, bytes }: Chunk,
  storedAt: Instant,
): Promise<StoredChunk> => ({
  key: chunkKey(place.fileId, number),
  ...(isLast ? { ends: place.fileId } : {}),
  storedAt,
  box: await sealBytes(key, contextOf(place, number, isLast), bytes),
});

/** @throws CodedError FILE_LOCKED where it does not open: altered, moved here, or sealed with a key this device does not have */
export const openChunk = async (
  vault: Vault,
  place: FilePlace,
  number: number,
  { box, ends }: StoredChunk,
): Promise<Bytes> => {
  try {
    const key = await vault.keyNamed(boxKid(box));
    if (!key) throw new CryptoFailure('WRONG_KEY');
    return await openBytes(key, contextOf(place, number, ends !== undefined), box);
  } catch (error) {
    if (error instanceof CryptoFailure) throw new CodedError('FILE_LOCKED', error.code, { cause: error });
    throw error;
  }
};
