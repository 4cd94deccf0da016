// Everything in a stored value that could be read as text, for tests that look for what must not be there.

const decoders = [new TextDecoder('latin1'), new TextDecoder('utf-16le')];

/** Bytes as text of one and of two bytes per character; the latter may begin at an odd place. */
const textOfBytes = (bytes: Uint8Array): string[] => [
  ...decoders.map((decoder) => decoder.decode(bytes)),
  new TextDecoder('utf-16le').decode(bytes.subarray(1)),
];

const partsOf = (value: object): unknown[] => {
  if (value instanceof ArrayBuffer) return textOfBytes(new Uint8Array(value));
  if (ArrayBuffer.isView(value)) return textOfBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  if (value instanceof Blob) throw new TypeError('read a Blob before asking for its text');
  if (value instanceof Map || value instanceof Set) return [...value.entries()];
  if (value instanceof Error) return [value.name, value.message, value.stack, value.cause, { ...value }];
  return Object.entries(value).flat();
};

/** In lower case, one line per part: keys and values at any depth, bytes as well. What a CryptoKey holds cannot be read. */
export const textOf = (value: unknown, seen: Set<object> = new Set()): string => {
  if (typeof value !== 'object' || value === null) return String(value).toLowerCase();
  if (seen.has(value)) return '';
  seen.add(value);
  return partsOf(value)
    .map((part) => textOf(part, seen))
    .join('\n');
};
