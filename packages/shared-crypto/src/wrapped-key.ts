// A space key at rest, wrapped by another key: the device's own or one from a recovery copy.
//
//   sealed = AES-256-GCM(wrapping key, iv,  raw key, "mana-wrap" ‖ 0x01 ‖ L(kid) ‖ L(space))
//   check  = iv' ‖ AES-256-GCM(wrapping key, iv', nothing, "mana-wrap-check" ‖ 0x01)
//
// The check depends on the wrapping key alone. Where it opens and the wrap does not, the wrap is damaged or belongs to another
// space or key id; where neither opens, the secret is the wrong one.
import { associatedData } from './associated-data.ts';
import { fromBase64Url, isBase64Url, toBase64Url } from './base64url.ts';
import { IV_BYTES, decrypt, encrypt, randomIv, type Bytes } from './cipher.ts';
import { CryptoFailure } from './failure.ts';
import { assertKid } from './key-id.ts';
import { keyBytes, type RawSpaceKey } from './space-key.ts';

const CHECK = associatedData('mana-wrap-check', 1, []);

/** What a wrap is bound to besides the key's id. */
export interface WrapContext {
  readonly spaceId: string;
}

/** JSON, to be stored or sent; byte strings as base64url. */
export interface WrappedKey {
  readonly version: 1;
  readonly kid: string;
  readonly iv: string;
  readonly sealed: string;
  readonly check: string;
}

/** @throws CryptoFailure KEY_INVALID, ADDRESS_INVALID */
export async function wrapSpaceKey(
  wrappingKey: CryptoKey,
  { kid, raw }: RawSpaceKey,
  { spaceId }: WrapContext,
): Promise<WrappedKey> {
  assertKid(kid);
  const iv = randomIv();
  const checkIv = randomIv();
  const [sealed, proof] = await Promise.all([
    encrypt(wrappingKey, iv, bind(kid, spaceId), keyBytes(raw)),
    encrypt(wrappingKey, checkIv, CHECK, new Uint8Array()),
  ]);
  const check = toBase64Url(checkIv) + toBase64Url(proof);
  return { version: 1, kid, iv: toBase64Url(iv), sealed: toBase64Url(sealed), check };
}

/** @throws CryptoFailure WRONG_KEY, DAMAGED, UNSUPPORTED_ENVELOPE */
export async function unwrapSpaceKey(
  wrappingKey: CryptoKey,
  wrapped: WrappedKey,
  { spaceId }: WrapContext,
): Promise<RawSpaceKey> {
  if (wrapped.version !== 1) throw new CryptoFailure('UNSUPPORTED_ENVELOPE', 'unknown version of a wrapped key');
  const check = bytesOf(wrapped.check);
  const [raw, proof] = await Promise.all([
    decrypt(wrappingKey, bytesOf(wrapped.iv), bind(wrapped.kid, spaceId), bytesOf(wrapped.sealed)),
    decrypt(wrappingKey, check.subarray(0, IV_BYTES), CHECK, check.subarray(IV_BYTES)),
  ]);
  if (raw === undefined && proof === undefined) throw new CryptoFailure('WRONG_KEY');
  if (raw === undefined || proof === undefined) throw new CryptoFailure('DAMAGED', 'the wrapped key does not open');
  return { kid: wrapped.kid, raw: keyBytes(raw) };
}

function bytesOf(text: string): Bytes {
  if (!isBase64Url(text)) throw new CryptoFailure('DAMAGED', 'the wrapped key is malformed');
  return fromBase64Url(text);
}

const bind = (kid: string, spaceId: string): Bytes => associatedData('mana-wrap', 1, [kid, spaceId]);
