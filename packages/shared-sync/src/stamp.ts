// Stamps of the hybrid logical clock: when a field was written, in an order everybody agrees on.
//
// A stamp is 35 ASCII characters without separators: 15 decimal digits of milliseconds since 1970,
// 4 lowercase hex digits of a counter, 16 lowercase hex digits of the node (replica + open tab).
// The width is fixed, so that the order of the strings, byte by byte, is the order of the stamps, in an
// IndexedDB index and in PostgreSQL (collation "C") alike.
import { CodedError } from '@mana/shared-core';

/** A well-formed stamp. A plain string, so that it can be stored, indexed and sent as it is. */
export type Stamp = string;

export interface StampParts {
  /** Milliseconds since 1970, a whole number from 0 to 999 999 999 999 999. */
  readonly ms: number;
  /** 0 to 65 535. */
  readonly counter: number;
  /** 16 lowercase hex digits. */
  readonly node: string;
}

export class StampError extends CodedError<'STAMP_MALFORMED' | 'STAMP_EXHAUSTED'> {
  override readonly name = 'StampError';
}

const MS_DIGITS = 15;
const COUNTER_DIGITS = 4;
const MAX_MS = 10 ** MS_DIGITS - 1;
export const MAX_COUNTER = 16 ** COUNTER_DIGITS - 1;

const STAMP = /^[0-9]{15}[0-9a-f]{20}$/;
const NODE = /^[0-9a-f]{16}$/;

/** Older than every stamp a clock issues. */
export const ZERO_STAMP: Stamp = '0'.repeat(35);

export const isStamp = (text: unknown): text is Stamp => typeof text === 'string' && STAMP.test(text);

/** @throws StampError STAMP_MALFORMED where a part is out of range. */
export function formatStamp({ ms, counter, node }: StampParts): Stamp {
  if (!isWhole(ms, MAX_MS) || !isWhole(counter, MAX_COUNTER) || !NODE.test(node)) {
    throw new StampError('STAMP_MALFORMED', `no stamp from ms ${ms}, counter ${counter}, node "${node}"`);
  }
  return String(ms).padStart(MS_DIGITS, '0') + counter.toString(16).padStart(COUNTER_DIGITS, '0') + node;
}

/** @throws StampError STAMP_MALFORMED on anything `formatStamp` would not have written. */
export function parseStamp(text: string): StampParts {
  if (!isStamp(text)) throw new StampError('STAMP_MALFORMED', 'not a stamp');
  return {
    ms: Number(text.slice(0, MS_DIGITS)),
    counter: parseInt(text.slice(MS_DIGITS, MS_DIGITS + COUNTER_DIGITS), 16),
    node: text.slice(MS_DIGITS + COUNTER_DIGITS),
  };
}

/** The physical part as an ISO instant with `Z`. @throws StampError STAMP_MALFORMED */
export const stampToIso = (stamp: Stamp): string => new Date(parseStamp(stamp).ms).toISOString();

export const compareStamps = (a: Stamp, b: Stamp): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

const isWhole = (value: number, max: number): boolean => Number.isInteger(value) && value >= 0 && value <= max;
