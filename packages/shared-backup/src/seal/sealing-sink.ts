// Seals what is written to it, chunk by chunk; it holds one chunk at a time.
import type { PassphraseKey } from '../archive-cipher.ts';
import { createBlocks } from '../blocks.ts';
import type { ByteSink } from '../byte-source.ts';
import { chunkIv } from './chunk-iv.ts';

export interface Sealing {
  readonly key: PassphraseKey;
  readonly iv: Uint8Array;
  /** SHA-256 of the manifest outside. */
  readonly aad: Uint8Array;
  readonly chunkBytes: number;
}

export interface SealingSink extends ByteSink {
  /** Seals what is left as the last chunk, even if that is nothing. */
  end(): Promise<void>;
}

export function createSealingSink({ key, iv, aad, chunkBytes }: Sealing, sink: ByteSink): SealingSink {
  let index = 0;
  const chunks = createBlocks(chunkBytes, async (bytes, isLast) => {
    await sink.write(await key.seal(chunkIv(iv, index, isLast), aad, bytes));
    index += 1;
  });
  return { write: chunks.add, end: chunks.end };
}
