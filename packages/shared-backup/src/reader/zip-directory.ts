// A ZIP's table of contents, read from its end. Only what an archive may hold is listed; a name that tries to leave the archive, a
// doubled name and an encrypted entry refuse the whole file.
import type { Bytes, FileBytes } from './file-bytes.ts';
import { Problem } from './problem.ts';

export interface Entry {
  readonly name: string;
  /** Not deflated. */
  readonly stored: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
}

const endBytes = 22;
const headerBytes = 46;
const longestComment = 0xffff;
const mostEntries = 10_000;
/** Deflate reaches about 1:1030; more is a lie, and much less is a bomb. */
const highestRatio = 1000;
const smallEnough = 1 << 20;

const known =
  /^(manifest\.json|data\.sealed|README\.md|reader\.html|(data|history)\/[A-Za-z_][A-Za-z0-9_]*\.jsonl|blobs\/[0-9a-f]{64})$/;
const leaves = (name: string) =>
  /[\\\0]|^\/|^[A-Za-z]:/.test(name) || name.split('/').some((part) => part === '..' || part === '.');

const viewOf = (bytes: Bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function findEnd(file: FileBytes): Promise<{ entries: number; bytes: number; offset: number }> {
  if (file.size < endBytes) throw new Problem('NOT_AN_ARCHIVE');
  const start = Math.max(0, file.size - endBytes - longestComment);
  const tail = viewOf(await file.read(start, file.size - start));
  for (let at = tail.byteLength - endBytes; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue;
    if (at + endBytes + tail.getUint16(at + 20, true) !== tail.byteLength) continue;
    const end = {
      entries: tail.getUint16(at + 10, true),
      bytes: tail.getUint32(at + 12, true),
      offset: tail.getUint32(at + 16, true),
    };
    if (end.offset === 0xffffffff || end.entries > mostEntries) throw new Problem('TOO_LARGE');
    if (end.offset + end.bytes !== start + at) throw new Problem('DAMAGED', 'directory');
    return end;
  }
  const head = viewOf(await file.read(0, 4));
  throw new Problem(head.getUint32(0, true) === 0x04034b50 ? 'TRUNCATED' : 'NOT_AN_ARCHIVE');
}

function readHeader(bytes: Bytes, at: number): { entry: Entry; next: number } {
  if (at + headerBytes > bytes.length) throw new Problem('DAMAGED', 'directory');
  const view = viewOf(bytes);
  const field = (offset: number) => view.getUint16(at + offset, true);
  const wide = (offset: number) => view.getUint32(at + offset, true);
  const nameEnd = at + headerBytes + field(28);
  const next = nameEnd + field(30) + field(32);
  if (wide(0) !== 0x02014b50 || next > bytes.length) throw new Problem('DAMAGED', 'directory');
  const name = decodeName(bytes.subarray(at + headerBytes, nameEnd));
  const isLink = field(4) >>> 8 === 3 && wide(38) >>> 28 === 0xa;
  if (leaves(name) || isLink || field(8) & 1) throw new Problem('UNSAFE_ENTRY', name);
  const method = field(10);
  const entry = {
    name,
    stored: method === 0,
    crc: wide(16),
    packed: wide(20),
    size: wide(24),
    offset: wide(42),
  };
  if (method !== 0 && method !== 8) throw new Problem('UNSAFE_ENTRY', name);
  if (entry.stored && entry.packed !== entry.size) throw new Problem('DAMAGED', name);
  if (entry.size > smallEnough && entry.size > entry.packed * highestRatio) throw new Problem('TOO_LARGE', name);
  return { entry, next };
}

function decodeName(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Problem('UNSAFE_ENTRY');
    throw error;
  }
}

/** The entries an archive may hold, by name. @throws Problem */
export async function readDirectory(file: FileBytes): Promise<ReadonlyMap<string, Entry>> {
  const end = await findEnd(file);
  const bytes = await file.read(end.offset, end.bytes);
  const names = new Set<string>();
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let index = 0; index < end.entries; index += 1) {
    const { entry, next } = readHeader(bytes, at);
    const folded = entry.name.normalize('NFC').toLowerCase();
    if (names.has(folded)) throw new Problem('UNSAFE_ENTRY', entry.name);
    names.add(folded);
    if (known.test(entry.name)) entries.set(entry.name, entry);
    at = next;
  }
  if (at !== bytes.length) throw new Problem('DAMAGED', 'directory');
  return entries;
}
