// Sealing after docs/backup-format.md with Node's own cipher: the second pair of hands, which shares no line with the product's.
import { createCipheriv, createHash, hkdfSync, pbkdf2Sync } from 'node:crypto';

const none = Buffer.alloc(0);
export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface PassphraseKeys {
  readonly master: Buffer;
  readonly key: Buffer;
  readonly keyCheck: Buffer;
}
const derived = new Map<string, PassphraseKeys>();

export function deriveKeys(passphrase: string, salt: Buffer, iterations = 600_000): PassphraseKeys {
  const name = JSON.stringify([passphrase, salt.toString('hex'), iterations]);
  const known = derived.get(name);
  if (known) return known;
  const master = pbkdf2Sync(Buffer.from(passphrase.normalize('NFC'), 'utf8'), salt, iterations, 32, 'sha256');
  const keys = {
    master,
    key: Buffer.from(hkdfSync('sha256', master, none, 'mana/v2/seal', 32)),
    keyCheck: Buffer.from(hkdfSync('sha256', master, none, 'mana/v2/check', 16)),
  };
  derived.set(name, keys);
  return keys;
}

function encrypt(key: Buffer, iv: Buffer, bytes: Buffer, aad: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(aad);
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** First 7 bytes of the IV, the chunk's number, and 1 for the last. */
export function chunkIv(iv: Buffer, index: number, last: boolean): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(index);
  return Buffer.concat([iv.subarray(0, 7), number, Buffer.from([last ? 1 : 0])]);
}

/** Minor 1: the ciphertext and tag of each chunk, bound to the exact bytes of the outer manifest. */
export function sealChunks(key: Buffer, iv: Buffer, manifest: Buffer, inner: Buffer, chunkBytes: number): Buffer[] {
  const aad = createHash('sha256').update(manifest).digest();
  const count = Math.max(1, Math.ceil(inner.length / chunkBytes));
  return Array.from({ length: count }, (_, index) =>
    encrypt(
      key,
      chunkIv(iv, index, index === count - 1),
      inner.subarray(index * chunkBytes, (index + 1) * chunkBytes),
      aad,
    ),
  );
}

/** Minor 0: all at once under the master key. */
export const sealWhole = (master: Buffer, iv: Buffer, inner: Buffer): Buffer => encrypt(master, iv, inner, none);
