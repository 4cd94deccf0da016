// Bytes sealed as bytes, for what is no field: the search index, journal blocks, files. A box is
//
//   0x01 ‖ length of kid (one byte) ‖ kid ‖ iv (12 bytes) ‖ AES-256-GCM ciphertext ‖ tag
//
// with the additional authenticated data "mana-bytes" ‖ 0x01 ‖ L(context) ‖ L(kid). The context says what the bytes are and
// where they belong; a box opens in its own context only.
import { associatedData } from './associated-data.ts';
import { IV_BYTES, TAG_BYTES, decrypt, encrypt, randomIv, type Bytes } from './cipher.ts';
import type { SealingKey } from './envelope.ts';
import { CryptoFailure } from './failure.ts';
import { assertKid } from './key-id.ts';

const VERSION = 1;
const HEAD_BYTES = 2;

/** @throws CryptoFailure ADDRESS_INVALID */
export async function sealBytes({ kid, key }: SealingKey, context: string, bytes: Uint8Array): Promise<Bytes> {
  assertKid(kid);
  const iv = randomIv();
  const sealed = await encrypt(key, iv, bind(context, kid), new Uint8Array(bytes));
  const start = HEAD_BYTES + kid.length;
  const box = new Uint8Array(start + IV_BYTES + sealed.length);
  box.set([VERSION, kid.length]);
  box.set(new TextEncoder().encode(kid), HEAD_BYTES);
  box.set(iv, start);
  box.set(sealed, start + IV_BYTES);
  return box;
}

/** @throws CryptoFailure UNSUPPORTED_ENVELOPE, WRONG_KEY, DAMAGED */
export async function openBytes({ kid, key }: SealingKey, context: string, box: Uint8Array): Promise<Bytes> {
  if (boxKid(box) !== kid) throw new CryptoFailure('WRONG_KEY');
  const start = HEAD_BYTES + kid.length;
  const iv = box.slice(start, start + IV_BYTES);
  const bytes = await decrypt(key, iv, bind(context, kid), new Uint8Array(box.subarray(start + IV_BYTES)));
  if (bytes === undefined) throw new CryptoFailure('DAMAGED', 'the box does not open in this context');
  return bytes;
}

/** The id of the key a box was sealed with. @throws CryptoFailure UNSUPPORTED_ENVELOPE, DAMAGED */
export function boxKid(box: Uint8Array): string {
  const [version, kidLength = 0] = box;
  if (version !== undefined && version !== VERSION) throw new CryptoFailure('UNSUPPORTED_ENVELOPE');
  const start = HEAD_BYTES + kidLength;
  if (kidLength === 0 || box.length < start + IV_BYTES + TAG_BYTES) {
    throw new CryptoFailure('DAMAGED', 'the box is too short');
  }
  return new TextDecoder().decode(box.subarray(HEAD_BYTES, start));
}

const bind = (context: string, kid: string): Bytes => associatedData('mana-bytes', 1, [context, kid]);
