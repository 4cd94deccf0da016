// Base64url without padding, strict: each byte string has exactly one text, so that no character of an envelope can be
// changed unnoticed. (A lenient decoder ignores the spare bits of the last character.)
import type { Bytes } from './cipher.ts';
import { CryptoFailure } from './failure.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NONE = 255;

const CHAR_OF = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));
const SIX_BITS_OF = new Uint8Array(128).fill(NONE);
CHAR_OF.forEach((code, index) => (SIX_BITS_OF[code] = index));

const decoder = new TextDecoder();

/** Newer engines write base64url themselves, many times faster than a loop. */
interface WritesBase64 {
  toBase64?(options: { alphabet: 'base64url'; omitPadding: true }): string;
}

export function toBase64Url(bytes: Uint8Array): string {
  const written = (bytes as WritesBase64).toBase64?.({ alphabet: 'base64url', omitPadding: true });
  return written ?? encode(bytes);
}

function encode(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const group = (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    // Characters beyond the last byte fall off the end of the array.
    text[at++] = CHAR_OF[group >> 18]!;
    text[at++] = CHAR_OF[(group >> 12) & 63]!;
    text[at++] = CHAR_OF[(group >> 6) & 63]!;
    text[at++] = CHAR_OF[group & 63]!;
  }
  return decoder.decode(text);
}

/** True where `text` from `start` on is what `toBase64Url` writes. */
export function isBase64Url(text: string, start = 0, end = text.length): boolean {
  const tail = (end - start) % 4;
  if (tail === 1) return false;
  for (let index = start; index < end; index += 1) if (sixBits(text, index) === NONE) return false;
  return tail === 0 || (sixBits(text, end - 1) & (tail === 2 ? 15 : 3)) === 0;
}

/** @throws CryptoFailure MALFORMED_BASE64 on anything `toBase64Url` would not have written */
export function fromBase64Url(text: string): Bytes {
  const bytes = new Uint8Array(decodedLength(text.length));
  decodeBase64Url(text, bytes);
  return bytes;
}

/** How many bytes so many characters stand for. */
export const decodedLength = (characters: number): number => Math.floor((characters * 3) / 4);

/** `fromBase64Url` into given room, of the decoded length. @throws CryptoFailure MALFORMED_BASE64 */
export function decodeBase64Url(text: string, bytes: Bytes): void {
  if (!isBase64Url(text)) throw new CryptoFailure('MALFORMED_BASE64');
  let at = 0;
  for (let index = 0; index < text.length; index += 4) {
    // Beyond the end `NONE` is read: its bits reach only bytes that fall off the end of the bytes.
    const group =
      (sixBits(text, index) << 18) |
      (sixBits(text, index + 1) << 12) |
      (sixBits(text, index + 2) << 6) |
      sixBits(text, index + 3);
    bytes[at++] = group >> 16;
    bytes[at++] = group >> 8;
    bytes[at++] = group;
  }
}

/** `NONE` outside the alphabet and beyond the end of the text. */
function sixBits(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < 128 ? SIX_BITS_OF[code]! : NONE;
}
