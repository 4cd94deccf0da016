// The inside of a sealed archive as bytes at random access: a chunk is read and opened when something of it is asked for.
import { refuse } from '../archive-error.ts';
import type { ByteSource, Bytes } from '../byte-source.ts';
import { TAG_BYTES, chunkIv } from './chunk-iv.ts';
import type { Sealing } from './sealing-sink.ts';

export interface SealedSource extends ByteSource {
  readonly chunks: number;
}

/** Two entries that are read in turns, and the directory. */
const KEPT_CHUNKS = 3;

/** `offset` and `length` are those of the ciphertext in `file`. @throws ArchiveError TRUNCATED where nothing can be in it */
export function createSealedSource(file: ByteSource, offset: number, length: number, sealing: Sealing): SealedSource {
  const { key, iv, aad, chunkBytes } = sealing;
  const sealedBytes = chunkBytes + TAG_BYTES;
  const chunks = Math.ceil(length / sealedBytes);
  const lastBytes = length - (chunks - 1) * sealedBytes - TAG_BYTES;
  if (chunks === 0 || lastBytes < (chunks === 1 ? 0 : 1)) refuse('TRUNCATED', 'the last chunk');
  const kept = new Map<number, Bytes>();

  const open = async (index: number): Promise<Bytes> => {
    const isLast = index === chunks - 1;
    const sealed = await file.read(offset + index * sealedBytes, isLast ? lastBytes + TAG_BYTES : sealedBytes);
    const bytes = await key.open(chunkIv(iv, index, isLast), aad, sealed);
    if (bytes) return bytes;
    if (isLast && (await key.open(chunkIv(iv, index, false), aad, sealed)))
      refuse('TRUNCATED', `after chunk ${index + 1}`);
    return refuse('DAMAGED', `chunk ${index + 1} of ${chunks}`);
  };
  const chunk = async (index: number): Promise<Bytes> => {
    const bytes = kept.get(index) ?? (await open(index));
    kept.delete(index);
    kept.set(index, bytes);
    for (const oldest of kept.keys()) if (kept.size > KEPT_CHUNKS) kept.delete(oldest);
    return bytes;
  };

  const size = (chunks - 1) * chunkBytes + lastBytes;
  return {
    chunks,
    size,
    async read(start, count) {
      if (start < 0 || start + count > size) refuse('TRUNCATED', `${count} bytes at ${start}`);
      const result = new Uint8Array(count);
      for (let done = 0; done < count;) {
        const index = Math.floor((start + done) / chunkBytes);
        const from = start + done - index * chunkBytes;
        const piece = (await chunk(index)).subarray(from, from + count - done);
        result.set(piece, done);
        done += piece.length;
      }
      return result;
    },
  };
}
