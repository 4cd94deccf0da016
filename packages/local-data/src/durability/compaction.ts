// The payloads of a journal file in the second store: one kind byte, then
//
//   0x00 entry       the caller's bytes
//   0x01 compaction  length (u32, big-endian) ‖ JSON array of file names ‖ (length (u32) ‖ entry)*
//
// A compaction is one entry of the journal, so it is there whole or not at all. Where it is there, its entries stand for every
// entry of the files it names, which may still lie beside it: deleting them can be cut short at any step.

const ENTRY = 0;
const COMPACTION = 1;
const LENGTH_BYTES = 4;

export interface StoredFile {
  readonly name: string;
  readonly payloads: readonly Uint8Array<ArrayBuffer>[];
}

export const entryPayload = (entry: Uint8Array): Uint8Array<ArrayBuffer> => concat([Uint8Array.of(ENTRY), entry]);

export const compactionPayload = (
  replaces: readonly string[],
  entries: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> => {
  const names = new TextEncoder().encode(JSON.stringify(replaces));
  return concat([Uint8Array.of(COMPACTION), ...[names, ...entries].flatMap((part) => [lengthOf(part), part])]);
};

/** The caller's entries of all files in their order, without those that a compaction stands for. */
export function entriesOf(files: readonly StoredFile[]): Uint8Array<ArrayBuffer>[] {
  const opened = files.map(({ name, payloads }) => ({ name, parts: payloads.map(readPayload) }));
  const replaced = new Set(opened.flatMap(({ parts }) => parts.flatMap(({ replaces }) => replaces)));
  return opened
    .filter(({ name }) => !replaced.has(name))
    .flatMap(({ parts }) => parts.flatMap(({ entries }) => entries));
}

interface Payload {
  readonly replaces: readonly string[];
  readonly entries: readonly Uint8Array<ArrayBuffer>[];
}

// Unknown kinds are a later version's: their bytes are not ours to read.
function readPayload(payload: Uint8Array<ArrayBuffer>): Payload {
  if (payload[0] === ENTRY) return { replaces: [], entries: [payload.slice(1)] };
  if (payload[0] !== COMPACTION) return { replaces: [], entries: [] };
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 1; at < payload.length;) {
    const end = at + LENGTH_BYTES + view.getUint32(at);
    parts.push(payload.slice(at + LENGTH_BYTES, end));
    at = end;
  }
  const [names, ...entries] = parts;
  return { replaces: JSON.parse(new TextDecoder().decode(names)) as string[], entries };
}

function lengthOf(bytes: Uint8Array): Uint8Array {
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return length;
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
