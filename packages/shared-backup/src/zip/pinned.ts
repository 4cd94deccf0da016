// The outside of a sealed file, where no byte may differ unnoticed: what an ordinary ZIP leaves open (dates, versions, attributes,
// extra fields) must here be absent or agree with a second place that says the same.
import { refuse } from '../archive-error.ts';
import type { ByteSource } from '../byte-source.ts';
import type { ZipDirectory, ZipEntry } from './directory.ts';
import { flagBits, lengths } from './layout.ts';

/** Bits 1 and 2 say how hard the deflater tried. */
const KNOWN_FLAGS = flagBits.descriptor | flagBits.utf8 | 0x0006;

/** @throws ArchiveError DAMAGED */
export async function assertPinned(source: ByteSource, { entries, commentLength }: ZipDirectory): Promise<void> {
  if (commentLength > 0) refuse('DAMAGED', 'a comment');
  for (const entry of entries) {
    if (entry.extraLength + entry.commentLength > 0) refuse('DAMAGED', `${entry.name}: extra fields`);
    if ((entry.flags & ~KNOWN_FLAGS) !== 0) refuse('DAMAGED', `${entry.name}: flags`);
    if (!isAlike(entry, entries[0]!)) refuse('DAMAGED', `${entry.name}: attributes`);
    const local = new DataView((await source.read(entry.offset, lengths.local)).buffer);
    const agrees =
      local.getUint16(4, true) === entry.version &&
      local.getUint32(10, true) === entry.modified &&
      local.getUint16(28, true) === 0;
    if (!agrees) refuse('DAMAGED', `${entry.name}: its two headers differ`);
  }
}

/** What only the directory says of an entry it must say alike of all. */
const isAlike = (a: ZipEntry, b: ZipEntry): boolean =>
  a.madeBy === b.madeBy && a.internal === b.internal && a.attributes === b.attributes;
