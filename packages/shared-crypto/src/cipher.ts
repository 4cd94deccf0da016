// AES-256-GCM as the whole package uses it: the only place that calls the cipher.
import { randomBytes } from './random.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export const ALGORITHM = 'AES-GCM';
export const IV_BYTES = 12;
export const TAG_BYTES = 16;

const IVS_AT_ONCE = 512;
let ivs = randomBytes(0);

/** Twelve random bytes that were never given out before; made in stock, because asking for so few costs as much. */
export function randomIv(): Bytes {
  if (ivs.length === 0) ivs = randomBytes(IVS_AT_ONCE * IV_BYTES);
  const iv = ivs.subarray(0, IV_BYTES);
  ivs = ivs.subarray(IV_BYTES);
  return iv;
}

/** Ciphertext followed by the tag. */
export const encrypt = async (key: CryptoKey, iv: Bytes, additionalData: Bytes, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.encrypt({ name: ALGORITHM, iv, additionalData }, key, bytes));

/** `undefined` where the tag does not fit; throws where the key cannot be used for this at all. */
export async function decrypt(
  key: CryptoKey,
  iv: Bytes,
  additionalData: Bytes,
  bytes: Bytes,
): Promise<Bytes | undefined> {
  if (iv.length !== IV_BYTES || bytes.length < TAG_BYTES) return undefined;
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: ALGORITHM, iv, additionalData }, key, bytes));
  } catch (error) {
    if (error instanceof Error && error.name === 'OperationError') return undefined;
    throw error;
  }
}
