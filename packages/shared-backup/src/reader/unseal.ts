// Opening what a passphrase sealed, with the browser's own cipher. Chunks are opened where they are asked for, so that a large file
// is never whole in memory; only the oldest form, one seal over everything, has to be.
import { bytesOfArray, type Bytes, type FileBytes } from './file-bytes.ts';
import type { Seal } from './manifest.ts';
import { Problem } from './problem.ts';

const tagBytes = 16;
const keptChunks = 4;
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

function cipher(): SubtleCrypto {
  const { subtle } = globalThis.crypto;
  if (!subtle) throw new Problem('NO_CIPHER');
  return subtle;
}

export async function sha256Hex(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await cipher().digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function deriveMaster(passphrase: string, { salt, iterations }: Seal): Promise<Bytes> {
  const password = await cipher().importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveBits']);
  const bits = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await cipher().deriveBits(bits, password, 256));
}

async function expand(master: Bytes, info: string, length: number): Promise<Bytes> {
  const key = await cipher().importKey('raw', master, 'HKDF', false, ['deriveBits']);
  const bits = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) };
  return new Uint8Array(await cipher().deriveBits(bits, key, length * 8));
}

const importKey = (raw: Bytes) => cipher().importKey('raw', raw, 'AES-GCM', false, ['decrypt']);

/** Undefined where the tag does not fit. */
async function open(key: CryptoKey, iv: Bytes, aad: Bytes, sealed: Bytes): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await cipher().decrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, sealed));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

function chunkIv(iv: Bytes, index: number, last: boolean): Bytes {
  const own = new Uint8Array(12);
  own.set(iv.subarray(0, 7));
  new DataView(own.buffer).setUint32(7, index);
  own[11] = last ? 1 : 0;
  return own;
}

const isSame = (a: Bytes, b: Bytes) => a.length === b.length && a.every((byte, index) => byte === b[index]);

/** @throws Problem WRONG_PASSPHRASE, DAMAGED, TRUNCATED */
export async function unsealChunks(
  sealed: FileBytes,
  seal: Seal,
  manifest: Bytes,
  passphrase: string,
): Promise<FileBytes> {
  const master = await deriveMaster(passphrase, seal);
  if (!isSame(await expand(master, 'mana/v2/check', 16), seal.keyCheck)) throw new Problem('WRONG_PASSPHRASE');
  const key = await importKey(await expand(master, 'mana/v2/seal', 32));
  const aad = new Uint8Array(await cipher().digest('SHA-256', manifest));
  const step = seal.chunkBytes + tagBytes;
  const count = Math.max(1, Math.ceil(sealed.size / step));
  const size = sealed.size - count * tagBytes;
  if (size < 0) throw new Problem('TRUNCATED', 'data.sealed');

  const openChunk = async (index: number, last: boolean) => {
    const start = index * step;
    const bytes = await sealed.read(start, Math.min(step, sealed.size - start));
    return open(key, chunkIv(seal.iv, index, last), aad, bytes);
  };
  const kept = new Map<number, Bytes>();
  const chunkAt = async (index: number): Promise<Bytes> => {
    const known = kept.get(index);
    if (known) return known;
    const opened = await openChunk(index, index === count - 1);
    if (!opened) throw new Problem('DAMAGED', `data.sealed, ${index + 1}`);
    kept.set(index, opened);
    for (const oldest of kept.keys()) if (kept.size > keptChunks) kept.delete(oldest);
    return opened;
  };

  if (!(await openChunk(count - 1, true)))
    throw new Problem((await openChunk(count - 1, false)) ? 'TRUNCATED' : 'DAMAGED', `data.sealed, ${count}`);
  return {
    size,
    read: async (offset, length) => {
      if (offset < 0 || length < 0 || offset + length > size) throw new Problem('TRUNCATED');
      const bytes = new Uint8Array(length);
      for (let done = 0; done < length;) {
        const index = Math.floor((offset + done) / seal.chunkBytes);
        const within = offset + done - index * seal.chunkBytes;
        const part = (await chunkAt(index)).subarray(within, within + length - done);
        bytes.set(part, done);
        done += part.length;
      }
      return bytes;
    },
  };
}

/** Minor 0: one seal over the whole, without a key check, so that a tag that does not fit reads as a wrong passphrase. @throws Problem */
export async function unsealWhole(sealed: FileBytes, seal: Seal, passphrase: string): Promise<FileBytes> {
  const key = await importKey(await deriveMaster(passphrase, seal));
  const opened = await open(key, seal.iv, new Uint8Array(), await sealed.read(0, sealed.size));
  if (!opened) throw new Problem('WRONG_PASSPHRASE');
  if ((await sha256Hex(opened)) !== seal.plaintextSha256) throw new Problem('DAMAGED', 'data.sealed');
  return bytesOfArray(opened);
}
