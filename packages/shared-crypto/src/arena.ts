// Room for the short byte strings that go into the cipher. To hand a small buffer of its own to the cipher costs a browser more than the
// ciphering, so these share larger ones. Room is never used twice, and never leaves this package: a view shows its neighbours.
import type { Bytes } from './cipher.ts';

const ARENA_BYTES = 65_536;
const LARGEST_SHARED = 4_096;

let arena: Bytes = new Uint8Array(0);
let used = 0;

/** So many bytes, all zero. */
export function takeBytes(count: number): Bytes {
  if (count > LARGEST_SHARED) return new Uint8Array(count);
  if (used + count > arena.length) {
    arena = new Uint8Array(ARENA_BYTES);
    used = 0;
  }
  used += count;
  return arena.subarray(used - count, used);
}
