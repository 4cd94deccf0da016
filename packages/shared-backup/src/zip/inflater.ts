// DEFLATE backwards, in small steps: a step's output is at most about a thousand times its input, so the input is cut small.
import { Inflate } from 'fflate';
import { ArchiveError } from '../archive-error.ts';

export const INFLATE_STEP = 16 * 1024;

export interface Inflater {
  /** @throws ArchiveError DAMAGED */
  push(bytes: Uint8Array, isLast: boolean): Uint8Array;
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
      return output;
    },
  };
}
