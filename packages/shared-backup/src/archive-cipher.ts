// What sealing needs of a cipher. This package holds none: `createArchiveCipher()` of shared-crypto fits this shape.
import type { Bytes } from './byte-source.ts';

export interface ArchiveCipher {
  randomBytes(length: number): Bytes;
  sha256(): Hasher;
  /**
   * The key of a passphrase. Slow by design; the number of iterations is checked by the caller.
   * In minor 0 the derived master is the key itself and there is no check value.
   */
  derive(passphrase: string, salt: Uint8Array, iterations: number, formatMinor: 0 | 1): Promise<PassphraseKey>;
}

export interface Hasher {
  update(bytes: Uint8Array): void;
  digest(): Bytes;
}

export interface PassphraseKey {
  readonly check: Bytes | null;
  seal(iv: Uint8Array, aad: Uint8Array, bytes: Uint8Array): Promise<Bytes>;
  /** Undefined where the tag does not fit. */
  open(iv: Uint8Array, aad: Uint8Array, bytes: Uint8Array): Promise<Bytes | undefined>;
}

export function digestOf(cipher: ArchiveCipher, bytes: Uint8Array): Bytes {
  const hasher = cipher.sha256();
  hasher.update(bytes);
  return hasher.digest();
}
