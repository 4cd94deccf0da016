// DEFLATE backwards, in small steps: a step's output is at most about a thousand times its input, so the input is cut small.
import { Inflate } from 'fflate';
import { ArchiveError } from '../archive-error.ts';

export const INFLATE_STEP = 16 * 1024;

export interface Inflater {
  /** @throws ArchiveError DAMAGED */
  push(bytes: Uint8Array, isLast: boolean): Uint8Array;
}

/** What fflate keeps to itself: the input not used yet, and how many bits of its first byte have been. */
interface Unused {
  readonly p: Uint8Array;
  readonly s: { readonly p: number };
}

/** Nothing may hide behind the deflated bytes, not even in the spare bits of the last one. */
function isUsedUp(inflate: Inflate): boolean {
  const { p: bytes, s: position } = inflate as unknown as Unused;
  const [first = 0] = bytes;
  return bytes.length === 0 || (bytes.length === 1 && position.p > 0 && first >> position.p === 0);
}

export function createInflater(name: string): Inflater {
  let output = new Uint8Array();
  const inflate = new Inflate((bytes) => void (output = bytes));
  return {
    push(bytes, isLast) {
      try {
        inflate.push(bytes, isLast);
      } catch (cause) {
        throw new ArchiveError('DAMAGED', name, { cause });
      }
      if (isLast && !isUsedUp(inflate)) throw new ArchiveError('DAMAGED', name);
      return output;
    },
  };
}
