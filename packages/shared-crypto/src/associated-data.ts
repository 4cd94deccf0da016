// The additional authenticated data of everything this package seals: purpose ‖ version byte ‖ L(part) ‖ L(part) …,
// L = two-byte big-endian length + UTF-8. The lengths make it canonical: no two lists of parts have the same bytes.
import { CryptoFailure } from './failure.ts';

const MAX_PART_BYTES = 0xffff;
const LONE_SURROGATE = /\p{Surrogate}/u;

const encoder = new TextEncoder();

/** @throws CryptoFailure ADDRESS_INVALID */
export function associatedData(purpose: string, version: number, parts: readonly string[]): Uint8Array<ArrayBuffer> {
  let room = purpose.length + 1;
  for (const part of parts) room += 2 + 3 * part.length;
  const data = new Uint8Array(room);
  let end = writeText(data, 0, purpose);
  data[end++] = version;
  for (const part of parts) {
    const start = end + 2;
    const stop = writeText(data, start, part);
    const length = stop - start;
    if (length > MAX_PART_BYTES) throw new CryptoFailure('ADDRESS_INVALID', 'a part of an address is too long');
    data[end] = length >> 8;
    data[end + 1] = length;
    end = stop;
  }
  return data.slice(0, end);
}

/** Writes `text` as UTF-8 from `start` on and returns where it ends. ASCII, nearly every address, is written by hand. */
function writeText(data: Uint8Array, start: number, text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) return writeUnicode(data, start, text);
    data[start + index] = code;
  }
  return start + text.length;
}

function writeUnicode(data: Uint8Array, start: number, text: string): number {
  // UTF-8 would replace it, and with that give two addresses the same bytes.
  if (LONE_SURROGATE.test(text)) throw new CryptoFailure('ADDRESS_INVALID', 'a part of an address is not well-formed');
  return start + encoder.encodeInto(text, data.subarray(start)).written;
}
