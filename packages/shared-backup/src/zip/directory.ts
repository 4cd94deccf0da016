// Reads a ZIP file's directory and trusts none of it: the entries must lie one after the other from the first byte of the file to the
// directory, under names that are safe and different. What each local header says is compared when its entry is read.
import { ArchiveError, refuse } from '../archive-error.ts';
import type { Bytes, ByteSource } from '../byte-source.ts';
import { isSafeName, twinKey } from '../entry-name.ts';
import type { Limits } from '../limits.ts';
import { findEnd } from './end.ts';
import { flagBits, lengths, methods, signatures } from './layout.ts';

export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Bytes;
  readonly isFolder: boolean;
  readonly madeBy: number;
  readonly version: number;
  readonly flags: number;
  readonly method: number;
  /** Time and date, as they stand. */
  readonly modified: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly internal: number;
  readonly attributes: number;
  readonly extraLength: number;
  readonly commentLength: number;
  readonly offset: number;
  /** Where the next one begins, or the directory. */
  readonly end: number;
}

export interface ZipDirectory {
  /** In the order in which they lie in the file. */
  readonly entries: readonly ZipEntry[];
  readonly commentLength: number;
}

/** @throws ArchiveError NOT_AN_ARCHIVE, TRUNCATED, DAMAGED, UNSAFE_ENTRY, TOO_LARGE */
export async function readDirectory(source: ByteSource, limits: Limits): Promise<ZipDirectory> {
  if (source.size > limits.archiveBytes) refuse('TOO_LARGE', `${source.size} bytes`);
  const end = await findEnd(source);
  if (end.entries > limits.entries) refuse('TOO_LARGE', `${end.entries} entries`);
  if (end.bytes > limits.directoryBytes) refuse('TOO_LARGE', `a directory of ${end.bytes} bytes`);
  const found = readEntries(await source.read(end.offset, end.bytes), end.entries);
  found.sort((a, b) => a.offset - b.offset);
  const entries = found.map((entry, index) => ({ ...entry, end: found[index + 1]?.offset ?? end.offset }));
  if ((entries[0]?.offset ?? end.offset) !== 0) refuse('DAMAGED', 'bytes before the first entry');
  const names = new Set<string>();
  for (const entry of entries) {
    assertSafe(entry, limits);
    const key = twinKey(entry.name);
    if (names.has(key)) refuse('UNSAFE_ENTRY', `${entry.name} twice`);
    names.add(key);
  }
  return { entries, commentLength: end.commentLength };
}

type FoundEntry = Omit<ZipEntry, 'end'>;

function readEntries(directory: Bytes, expected: number): FoundEntry[] {
  const view = new DataView(directory.buffer);
  const entries: FoundEntry[] = [];
  let at = 0;
  while (at < directory.length) {
    if (entries.length === expected) refuse('DAMAGED', `more than ${expected} directory entries`);
    if (at + lengths.central > directory.length || view.getUint32(at, true) !== signatures.central) {
      refuse('DAMAGED', `directory entry ${entries.length + 1}`);
    }
    const length =
      lengths.central + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > directory.length) refuse('DAMAGED', `directory entry ${entries.length + 1}`);
    entries.push(readEntry(view, at));
    at += length;
  }
  if (entries.length !== expected) refuse('DAMAGED', `${entries.length} directory entries instead of ${expected}`);
  return entries;
}

function readEntry(view: DataView<ArrayBuffer>, at: number): FoundEntry {
  const short = (offset: number) => view.getUint16(at + offset, true);
  const long = (offset: number) => view.getUint32(at + offset, true);
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + lengths.central, short(28));
  const name = decodeName(nameBytes, short(8));
  if (short(34) !== 0) refuse('DAMAGED', `${name} on another disk`);
  return {
    name,
    nameBytes,
    isFolder: name.endsWith('/'),
    madeBy: short(4),
    version: short(6),
    flags: short(8),
    method: short(10),
    modified: long(12),
    crc: long(16),
    compressed: long(20),
    size: long(24),
    extraLength: short(30),
    commentLength: short(32),
    internal: short(36),
    attributes: long(38),
    offset: long(42),
  };
}

function decodeName(bytes: Bytes, flags: number): string {
  // Names that are not marked as UTF-8 are in some code page; such a file is none of ours, only its name must be told from others.
  if (!(flags & flagBits.utf8)) return String.fromCharCode(...bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new ArchiveError('UNSAFE_ENTRY', 'a name that is no text', { cause });
  }
}

const UNKNOWN_YET = 0xffffffff;

function assertSafe(entry: ZipEntry, limits: Limits): void {
  const { name, size, compressed, offset } = entry;
  if (!isSafeName(name)) refuse('UNSAFE_ENTRY', JSON.stringify(name.slice(0, 100)));
  const fileType = (entry.attributes >>> 16) & 0o170000;
  if (fileType !== 0 && fileType !== (entry.isFolder ? 0o040000 : 0o100000))
    refuse('UNSAFE_ENTRY', `${name} is a link`);
  if (entry.flags & flagBits.encrypted) refuse('UNSAFE_ENTRY', `${name} is encrypted`);
  if (size === UNKNOWN_YET || compressed === UNKNOWN_YET || offset === UNKNOWN_YET) refuse('TOO_LARGE', name);
  if (entry.method !== methods.stored && entry.method !== methods.deflated) {
    refuse('UNSAFE_ENTRY', `${name}: method ${entry.method}`);
  }
  if (entry.method === methods.stored && size !== compressed) refuse('DAMAGED', `${name}: sizes`);
  if (entry.isFolder && size !== 0) refuse('UNSAFE_ENTRY', `${name} is a folder with content`);
  if (size > compressed * limits.ratio)
    refuse('TOO_LARGE', `${name} would grow ${Math.round(size / compressed)} times`);
  if (offset + lengths.local + entry.nameBytes.length + compressed > entry.end) refuse('DAMAGED', `${name} overlaps`);
}
