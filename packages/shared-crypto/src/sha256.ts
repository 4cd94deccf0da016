// SHA-256 of bytes that come piece by piece, which WebCrypto cannot do: a file's hash is taken while it is read, never from the whole.
import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from './cipher.ts';

export interface Hasher {
  update(bytes: Uint8Array): void;
  /** 32 bytes. Ends the hasher: it takes no more. */
  digest(): Bytes;
}

export const createSha256 = (): Hasher => {
  const hash = sha256.create();
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => new Uint8Array(hash.digest()),
  };
};
