// Finds the record a ZIP file ends with. Where there is none, tells a file that was cut off from one that is something else.
import { refuse } from '../archive-error.ts';
import type { ByteSource } from '../byte-source.ts';
import { lengths, signatures } from './layout.ts';

export interface ZipEnd {
  readonly entries: number;
  /** Of the directory. */
  readonly bytes: number;
  readonly offset: number;
  readonly commentLength: number;
}

const MOST_COMMENT_BYTES = 0xffff;
const LOCATOR_BYTES = 20;

/** @throws ArchiveError NOT_AN_ARCHIVE, TRUNCATED, DAMAGED, TOO_LARGE */
export async function findEnd(source: ByteSource): Promise<ZipEnd> {
  const length = Math.min(source.size, lengths.end + LOCATOR_BYTES + MOST_COMMENT_BYTES);
  const tail = await source.read(source.size - length, length);
  const view = new DataView(tail.buffer);
  const at = findSignature(view, source.size - length);
  if (at === undefined) return refuseWithoutEnd(source, view);
  const long = (offset: number) => view.getUint32(at + offset, true);
  const short = (offset: number) => view.getUint16(at + offset, true);
  const usesZip64 = at >= LOCATOR_BYTES && view.getUint32(at - LOCATOR_BYTES, true) === signatures.end64Locator;
  if (usesZip64 || short(10) === 0xffff || long(12) === 0xffffffff || long(16) === 0xffffffff) {
    refuse('TOO_LARGE', 'a ZIP of more than 4 GiB or 65,535 entries');
  }
  if (at + lengths.end + short(20) !== tail.length) refuse('DAMAGED', 'bytes after the end');
  if (short(4) !== 0 || short(6) !== 0 || short(8) !== short(10)) refuse('DAMAGED', 'the end record');
  if (long(16) + long(12) !== source.size - tail.length + at)
    refuse('DAMAGED', 'the directory is not where it should be');
  return { entries: short(10), bytes: long(12), offset: long(16), commentLength: short(20) };
}

/**
 * The last place that can be an end record. One without a comment lies at the very end; before that, only one that follows its own
 * directory counts: content may hold the signature by chance.
 */
function findSignature(view: DataView, tailOffset: number): number | undefined {
  const last = view.byteLength - lengths.end;
  for (let at = last; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    if (at === last || directoryEnd(view, at) === tailOffset + at) return at;
  }
  return undefined;
}

const directoryEnd = (view: DataView, at: number): number =>
  view.getUint32(at + 12, true) + view.getUint32(at + 16, true);

async function refuseWithoutEnd(source: ByteSource, tail: DataView): Promise<never> {
  const at = tail.byteLength - lengths.end;
  if (at >= 0 && directoryEnd(tail, at) === source.size - lengths.end) refuse('DAMAGED', 'the end record');
  const start = new DataView((await source.read(0, Math.min(4, source.size))).buffer);
  if (start.byteLength === 4 && start.getUint32(0, true) === signatures.local)
    refuse('TRUNCATED', 'the end is missing');
  return refuse('NOT_AN_ARCHIVE');
}
