// A field's value as bytes and back. Whatever goes in comes out unchanged, or is refused: JSON silently drops or
// alters some values, and a silent change of a person's data is worse than an error.
import { takeBytes } from './arena.ts';
import { CryptoFailure } from './failure.ts';
import { writeUtf8 } from './utf8.ts';

/** Longer texts are left to the encoder. */
const LONG = 500;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * UTF-8 JSON. Members that are `undefined` count as absent; `-0` becomes `0`.
 * @throws CryptoFailure NOT_SERIALISABLE
 */
export function toJsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  if (!survivesJson(value)) throw new CryptoFailure('NOT_SERIALISABLE', 'JSON cannot carry this value');
  const json = JSON.stringify(value);
  if (json.length > LONG) return encoder.encode(json);
  const bytes = takeBytes(3 * json.length);
  return bytes.subarray(0, writeUtf8(bytes, 0, json));
}

/** @throws CryptoFailure DAMAGED where a broken writer sealed something else */
export function fromJsonBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (cause) {
    throw new CryptoFailure('DAMAGED', 'what was sealed is not JSON', { cause });
  }
}

function survivesJson(value: unknown): boolean {
  if (typeof value !== 'object') return isJsonScalar(value);
  try {
    return isJsonTree(value);
  } catch (error) {
    // A cycle, or nesting no reader could open either.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isJsonScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isJsonTree(value: unknown): boolean {
  if (typeof value !== 'object') return isJsonScalar(value);
  if (value === null) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (!isJsonTree(item)) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
  return Object.values(value).every((member) => member === undefined || isJsonTree(member));
}
