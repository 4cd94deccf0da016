// How a sealed archive is cut: pieces of `chunkBytes`, the last one shorter, each under an initialisation vector that holds its number
// and whether it is the last. So no piece can be left out, swapped or repeated, and a file that was cut at a piece's edge shows it.
import type { Bytes } from '../byte-source.ts';

export const CHUNK_BYTES = 2 ** 20;
export const TAG_BYTES = 16;
export const IV_BYTES = 12;
const PREFIX_BYTES = 7;

/** prefix (7 bytes) ‖ number (4 bytes, big-endian) ‖ 01 for the last chunk, else 00 */
export function chunkIv(iv: Uint8Array, index: number, isLast: boolean): Bytes {
  const bytes = new Uint8Array(IV_BYTES);
  bytes.set(iv.subarray(0, PREFIX_BYTES));
  new DataView(bytes.buffer).setUint32(PREFIX_BYTES, index);
  bytes[IV_BYTES - 1] = isLast ? 1 : 0;
  return bytes;
}
