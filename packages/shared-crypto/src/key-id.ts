// The name of a key, written in the clear beside everything it seals.
import { toBase64Url } from './base64url.ts';
import type { Bytes } from './cipher.ts';
import { CryptoFailure } from './failure.ts';

const KID = /^[A-Za-z0-9_-]{1,64}$/;
const HASH_BYTES = 6;

export const isKid = (text: string): boolean => KID.test(text);

/** @throws CryptoFailure KEY_INVALID */
export function assertKid(text: string): void {
  if (!isKid(text)) throw new CryptoFailure('KEY_INVALID', 'a key id has 1 to 64 base64url characters');
}

/** The first 6 bytes of the key's SHA-256: the same key has the same id wherever it turns up. */
export async function kidOf(raw: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', raw));
  return toBase64Url(hash.subarray(0, HASH_BYTES));
}
