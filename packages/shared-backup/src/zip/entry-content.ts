// Reads an entry: its local header and descriptor must say what the directory says and fill the room up to the next entry, its
// content must have the size and checksum they give.
import { refuse } from '../archive-error.ts';
import type { ByteSource } from '../byte-source.ts';
import { crc32 } from '../crc32.ts';
import type { Pace } from '../long-work.ts';
import type { ZipEntry } from './directory.ts';
import { INFLATE_STEP, createInflater } from './inflater.ts';
import { flagBits, lengths, methods, signatures } from './layout.ts';

const READ_BYTES = 256 * 1024;

/** The content, inflated. @throws ArchiveError DAMAGED, TRUNCATED */
export async function* readContent(source: ByteSource, entry: ZipEntry, pace: Pace): AsyncGenerator<Uint8Array> {
  const start = await contentStart(source, entry);
  const inflater = entry.method === methods.deflated ? createInflater(entry.name) : undefined;
  let crc = 0;
  let size = 0;
  for await (const piece of readPieces(source, start, entry.compressed)) {
    for (let at = 0; at < piece.bytes.length; at += INFLATE_STEP) {
      const step = piece.bytes.subarray(at, at + INFLATE_STEP);
      const content = inflater ? inflater.push(step, piece.isLast && at + INFLATE_STEP >= piece.bytes.length) : step;
      size += content.length;
      if (size > entry.size) refuse('DAMAGED', `${entry.name} is larger than it says`);
      crc = crc32(content, crc);
      await pace();
      if (content.length > 0) yield content;
    }
  }
  if (size !== entry.size) refuse('DAMAGED', `${entry.name}: size`);
  if (crc !== entry.crc) refuse('DAMAGED', `${entry.name}: checksum`);
}

async function* readPieces(source: ByteSource, start: number, length: number) {
  for (let at = 0; at < length; at += READ_BYTES) {
    const bytes = await source.read(start + at, Math.min(READ_BYTES, length - at));
    yield { bytes, isLast: at + READ_BYTES >= length };
  }
}

/** Where the content begins, after everything around it was found to agree with the directory. */
export async function contentStart(source: ByteSource, entry: ZipEntry): Promise<number> {
  const header = await source.read(entry.offset, lengths.local);
  const view = new DataView(header.buffer);
  const nameLength = view.getUint16(26, true);
  const start = entry.offset + lengths.local + nameLength + view.getUint16(28, true);
  const rest = entry.end - start - entry.compressed;
  const streamed = (entry.flags & flagBits.descriptor) !== 0;
  const fits = streamed ? rest === lengths.descriptor || rest === lengths.shortDescriptor : rest === 0;
  const same =
    fits &&
    view.getUint32(0, true) === signatures.local &&
    view.getUint16(6, true) === entry.flags &&
    view.getUint16(8, true) === entry.method &&
    (hasNumbers(view, 14, entry) || (streamed && hasNumbers(view, 14, { crc: 0, compressed: 0, size: 0 })));
  if (!same) refuse('DAMAGED', `${entry.name}: its two headers differ`);
  const name = await source.read(entry.offset + lengths.local, nameLength);
  if (!isEqual(name, entry.nameBytes)) refuse('DAMAGED', `${entry.name}: its two names differ`);
  if (streamed) await checkDescriptor(source, entry, rest);
  return start;
}

async function checkDescriptor(source: ByteSource, entry: ZipEntry, length: number): Promise<void> {
  const view = new DataView((await source.read(entry.end - length, length)).buffer);
  const signed = length === lengths.shortDescriptor || view.getUint32(0, true) === signatures.descriptor;
  if (!signed || !hasNumbers(view, length - lengths.shortDescriptor, entry))
    refuse('DAMAGED', `${entry.name}: its descriptor`);
}

const hasNumbers = (
  view: DataView,
  at: number,
  { crc, compressed, size }: Pick<ZipEntry, 'crc' | 'compressed' | 'size'>,
) =>
  view.getUint32(at, true) === crc &&
  view.getUint32(at + 4, true) === compressed &&
  view.getUint32(at + 8, true) === size;

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
