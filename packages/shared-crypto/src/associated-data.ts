// The additional authenticated data of everything this package seals: purpose ‖ version byte ‖ L(part) ‖ L(part) …,
// L = two-byte big-endian length + UTF-8. The lengths make it canonical: no two lists of parts have the same bytes.
import { takeBytes } from './arena.ts';
import type { Bytes } from './cipher.ts';
import { CryptoFailure } from './failure.ts';
import { writeUtf8 } from './utf8.ts';

const MAX_PART_BYTES = 0xffff;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** @throws CryptoFailure ADDRESS_INVALID */
export function associatedData(purpose: string, version: number, parts: readonly string[]): Bytes {
  let room = purpose.length + 1;
  for (const part of parts) room += 2 + 3 * part.length;
  const data = takeBytes(room);
  let end = writeUtf8(data, 0, purpose);
  data[end++] = version;
  for (const part of parts) end = writePart(data, end, part);
  return data.subarray(0, end);
}

function writePart(data: Bytes, at: number, part: string): number {
  const end = writeUtf8(data, at + 2, part);
  const length = end - at - 2;
  if (length > MAX_PART_BYTES) throw new CryptoFailure('ADDRESS_INVALID', 'a part of an address is too long');
  // UTF-8 replaces a lone surrogate, and with that would give two addresses the same bytes.
  if (length > part.length && LONE_SURROGATE.test(part)) {
    throw new CryptoFailure('ADDRESS_INVALID', 'a part of an address is not well-formed');
  }
  data[at] = length >> 8;
  data[at + 1] = length;
  return end;
}
