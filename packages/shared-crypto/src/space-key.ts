// Space keys, and the keys they are wrapped with.
import { ALGORITHM, type Bytes } from './cipher.ts';
import type { SealingKey } from './envelope.ts';
import { CryptoFailure } from './failure.ts';
import { assertKid, kidOf } from './key-id.ts';
import { randomBytes } from './random.ts';

const KEY_BYTES = 32;
const USAGES: readonly KeyUsage[] = ['encrypt', 'decrypt'];

/** A space key in the clear: for wrapping and importing, never for storing. */
export interface RawSpaceKey {
  readonly kid: string;
  /** 32 bytes. */
  readonly raw: Uint8Array;
}

export async function generateSpaceKey(): Promise<RawSpaceKey> {
  const raw = randomBytes(KEY_BYTES);
  return { kid: await kidOf(raw), raw };
}

/** A key for sealing and opening that cannot be exported. @throws CryptoFailure KEY_INVALID */
export async function importSpaceKey(raw: Uint8Array, kid: string): Promise<SealingKey> {
  assertKid(kid);
  return { kid, key: await importWrappingKey(raw) };
}

/** A wrapping key that never leaves the browser: non-extractable, kept in IndexedDB by structured clone. */
export const generateDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: 8 * KEY_BYTES }, false, USAGES);

/** A wrapping key from 32 bytes kept elsewhere, such as a recovery copy; not extractable. @throws CryptoFailure KEY_INVALID */
export const importWrappingKey = async (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', keyBytes(raw), ALGORITHM, false, USAGES);

/** A copy of the 32 bytes of a key. @throws CryptoFailure KEY_INVALID */
export function keyBytes(raw: Uint8Array): Bytes {
  if (raw.length !== KEY_BYTES) throw new CryptoFailure('KEY_INVALID', 'a key has 32 bytes');
  return new Uint8Array(raw);
}
