// The cipher of `.mana` archives: a passphrase becomes a key and a check value that tells a wrong passphrase from a damaged file.
//
//   master = PBKDF2-HMAC-SHA-256(UTF-8(NFC(passphrase)), salt, iterations, 32 bytes)
//   key    = HKDF-SHA-256(master, no salt, "mana/v2/seal", 32 bytes)     minor 0: the master itself
//   check  = HKDF-SHA-256(master, no salt, "mana/v2/check", 16 bytes)    minor 0: none
//
// It is a port of shared-backup, which brings the initialisation vectors and looks at the parameters before anything is derived.
import { ALGORITHM, decrypt, encrypt, type Bytes } from './cipher.ts';
import { randomBytes } from './random.ts';
import { createSha256, type Hasher } from './sha256.ts';

export interface ArchiveCipher {
  randomBytes(length: number): Bytes;
  sha256(): Hasher;
  derive(passphrase: string, salt: Uint8Array, iterations: number, formatMinor: 0 | 1): Promise<ArchiveKey>;
}

export interface ArchiveKey {
  readonly check: Bytes | null;
  seal(iv: Uint8Array, aad: Uint8Array, bytes: Uint8Array): Promise<Bytes>;
  /** Undefined where the tag does not fit. */
  open(iv: Uint8Array, aad: Uint8Array, bytes: Uint8Array): Promise<Bytes | undefined>;
}

const HASH = 'SHA-256';
const KEY_BYTES = 32;
const CHECK_BYTES = 16;

export const createArchiveCipher = (): ArchiveCipher => ({
  randomBytes,
  sha256: createSha256,
  async derive(passphrase, salt, iterations, formatMinor) {
    const master = await deriveMaster(passphrase, salt, iterations);
    if (formatMinor === 0) return archiveKey(await importKey(master), null);
    const [key, check] = await Promise.all([
      expand(master, 'mana/v2/seal', KEY_BYTES),
      expand(master, 'mana/v2/check', CHECK_BYTES),
    ]);
    return archiveKey(await importKey(key), check);
  },
});

const archiveKey = (key: CryptoKey, check: Bytes | null): ArchiveKey => ({
  check,
  seal: (iv, aad, bytes) => encrypt(key, owned(iv), owned(aad), owned(bytes)),
  open: (iv, aad, bytes) => decrypt(key, owned(iv), owned(aad), owned(bytes)),
});

async function deriveMaster(passphrase: string, salt: Uint8Array, iterations: number): Promise<Bytes> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: HASH, salt: owned(salt), iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, KEY_BYTES * 8));
}

async function expand(master: Bytes, info: string, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: HASH, salt: new Uint8Array(), info: new TextEncoder().encode(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8));
}

const importKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['encrypt', 'decrypt']);

/** WebCrypto takes no bytes that other threads could write to. */
const owned = (bytes: Uint8Array): Bytes =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : new Uint8Array(bytes);
