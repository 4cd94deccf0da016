// One field's value, sealed for its place and time.
//
// An envelope is the text
//
//   enc:2:<kid>:<base64url iv>.<base64url ciphertext ‖ tag>
//
// `kid` names the key (1 to 64 base64url characters). The cipher is AES-256-GCM with a random IV of 12 bytes and a tag
// of 16 bytes; the plaintext is the UTF-8 JSON of the value; base64url has no padding. The additional
// authenticated data is
//
//   "mana-field" ‖ 0x02 ‖ L(space) ‖ L(table) ‖ L(record) ‖ L(field) ‖ L(kid) ‖ L(at)
//
// with L = two-byte big-endian length + UTF-8, and `at` the stamp of the write: nobody can move a ciphertext to another
// field, record, table or space, or give an old value a new time. The same text lies in the database, in the journal,
// on the wire and on the server. `vectors/envelope.json` holds known answers.
//
// To the cipher a moved envelope and an altered one look alike: the tag fails, and `open` says DAMAGED. Who needs to know
// which of the two it was asks `diagnose` with the addresses the envelope may have come from.
import { takeBytes } from './arena.ts';
import { associatedData } from './associated-data.ts';
import { decodeBase64Url, decodedLength, isBase64Url, toBase64Url } from './base64url.ts';
import { IV_BYTES, TAG_BYTES, decrypt, encrypt, randomIv, type Bytes } from './cipher.ts';
import { CryptoFailure } from './failure.ts';
import { assertKid, isKid } from './key-id.ts';
import { fromJsonBytes, toJsonBytes } from './serialise.ts';

/** Where and when a value belongs. */
export interface FieldAddress {
  readonly space: string;
  readonly table: string;
  readonly record: string;
  readonly field: string;
  /** The stamp of the write. */
  readonly at: string;
}

/** A space key ready for use. */
export interface SealingKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

const PREFIX = 'enc:2:';
const MAX_KID_CHARS = 64;
const IV_CHARS = charsFor(IV_BYTES);
/** A tag and at least one byte of JSON. */
const MIN_SEALED_CHARS = charsFor(TAG_BYTES + 1);
const ANY_ENVELOPE = /^enc:\d{1,9}:/;

/** @throws CryptoFailure NOT_SERIALISABLE, ADDRESS_INVALID, KEY_INVALID */
export const seal = (key: SealingKey, address: FieldAddress, value: unknown): Promise<string> =>
  sealWithIv(key, address, value, randomIv());

/** `seal` with a chosen IV, for known answers only: an IV used twice under one key gives both plaintexts away. */
export async function sealWithIv(
  { kid, key }: SealingKey,
  address: FieldAddress,
  value: unknown,
  iv: Bytes,
): Promise<string> {
  assertKid(kid);
  const sealed = await encrypt(key, iv, bind(address, kid), toJsonBytes(value));
  return `${PREFIX}${kid}:${toBase64Url(iv)}.${toBase64Url(sealed)}`;
}

/** @throws CryptoFailure NOT_SEALED, UNSUPPORTED_ENVELOPE, WRONG_KEY, DAMAGED */
export async function open({ kid, key }: SealingKey, address: FieldAddress, envelope: string): Promise<unknown> {
  const colon = kidEnd(envelope);
  if (envelope.slice(PREFIX.length, colon) !== kid) throw new CryptoFailure('WRONG_KEY');
  const dot = colon + 1 + IV_CHARS;
  const iv = decode(envelope.slice(colon + 1, dot));
  const bytes = await decrypt(key, iv, bind(address, kid), decode(envelope.slice(dot + 1)));
  if (bytes === undefined) throw new CryptoFailure('DAMAGED', 'the envelope does not open at this address');
  return fromJsonBytes(bytes);
}

/** Whether this is a whole envelope in today's format, by its form alone. Linear in the length of the text. */
export const isEnvelope = (value: unknown): value is string => typeof value === 'string' && findKidEnd(value) > 0;

/** The id of the key an envelope was sealed with. @throws CryptoFailure NOT_SEALED, UNSUPPORTED_ENVELOPE, DAMAGED */
export function envelopeKid(envelope: string): string {
  const end = kidEnd(envelope);
  return envelope.slice(PREFIX.length, end);
}

function kidEnd(envelope: unknown): number {
  if (typeof envelope !== 'string' || !ANY_ENVELOPE.test(envelope)) throw new CryptoFailure('NOT_SEALED');
  if (!envelope.startsWith(PREFIX)) throw new CryptoFailure('UNSUPPORTED_ENVELOPE');
  const colon = findKidEnd(envelope);
  if (colon < 0) throw new CryptoFailure('DAMAGED', 'the envelope is malformed');
  return colon;
}

/** Where the key id ends in a well-formed envelope, else -1. */
function findKidEnd(text: string): number {
  if (!text.startsWith(PREFIX)) return -1;
  const colon = text.slice(0, PREFIX.length + MAX_KID_CHARS + 1).indexOf(':', PREFIX.length);
  const dot = colon + 1 + IV_CHARS;
  const wellFormed =
    colon > PREFIX.length &&
    text[dot] === '.' &&
    text.length > dot + MIN_SEALED_CHARS &&
    isKid(text.slice(PREFIX.length, colon)) &&
    isBase64Url(text, colon + 1, dot) &&
    isBase64Url(text, dot + 1);
  return wellFormed ? colon : -1;
}

const bind = ({ space, table, record, field, at }: FieldAddress, kid: string): Bytes =>
  associatedData('mana-field', 2, [space, table, record, field, kid, at]);

function decode(text: string): Bytes {
  const bytes = takeBytes(decodedLength(text.length));
  decodeBase64Url(text, bytes);
  return bytes;
}

/** The length of so many bytes as base64url. */
function charsFor(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}
