// A table on its way into the archive: its rows as lines, hashed, and deflated into memory. The manifest, which comes first, names the
// hash, so the lines must be ready before anything is written; deflated they take about a tenth of their length.
import { Deflate } from 'fflate';
import type { ArchiveCipher } from '../archive-cipher.ts';
import type { ArchiveRow, RowSource } from '../archive-contents.ts';
import { refuse } from '../archive-error.ts';
import { createBlocks } from '../blocks.ts';
import { toHex } from '../byte-text.ts';
import { crc32 } from '../crc32.ts';
import type { Limits } from '../limits.ts';
import type { Pace } from '../long-work.ts';
import { createInflater } from '../zip/inflater.ts';
import { methods } from '../zip/layout.ts';
import type { ReadyContent } from '../zip/zip-writer.ts';

export interface DeflatedRows extends ReadyContent {
  readonly rows: number;
  readonly sha256: string;
}

/** Cut to this length before deflating: the result must not depend on how the rows were batched. */
const BLOCK_BYTES = 64 * 1024;

interface Report {
  readonly pace: Pace;
  readonly onRows: (done: number) => void;
}

export async function deflateRows(
  source: RowSource,
  cipher: ArchiveCipher,
  limits: Limits,
  { pace, onRows }: Report,
): Promise<DeflatedRows> {
  const deflater = createDeflater();
  const hasher = cipher.sha256();
  const blocks = createBlocks(BLOCK_BYTES, async (bytes, isLast) => {
    hasher.update(bytes);
    deflater.push(bytes, isLast);
    await pace();
  });
  let rows = 0;
  for await (const batch of source.read()) {
    for (const lines of linesOf(batch, source.name, limits)) await blocks.add(lines);
    rows += batch.length;
    onRows(rows);
  }
  await blocks.end();
  const { pieces, crc, size, compressed } = deflater;
  const shared = { rows, sha256: toHex(hasher.digest()), crc, size };
  // A reader takes what grows too much for an attack.
  if (size > compressed * limits.ratio) {
    return { ...shared, method: methods.stored, compressed: size, pieces: () => inflated(source.name, pieces) };
  }
  return { ...shared, method: methods.deflated, compressed, pieces: () => pieces };
}

/** The rows as text, about a block at a time, so that a batch of large rows does not hold up the thread. */
function* linesOf(batch: readonly ArchiveRow[], table: string, limits: Limits): Generator<Uint8Array> {
  let text = '';
  for (const row of batch) {
    const line = JSON.stringify(row);
    if (line.length > limits.lineBytes / 3 && encoder.encode(line).length > limits.lineBytes) {
      refuse('ARCHIVE_TOO_LARGE', `a row of ${table}`);
    }
    text += `${line}\n`;
    if (text.length < BLOCK_BYTES) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

const encoder = new TextEncoder();

function createDeflater() {
  const pieces: Uint8Array[] = [];
  const state = { pieces, crc: 0, size: 0, compressed: 0, push };
  const deflate = new Deflate({ level: 6 }, (bytes) => {
    if (bytes.length > 0) pieces.push(bytes);
    state.compressed += bytes.length;
  });
  function push(bytes: Uint8Array, isLast: boolean): void {
    state.crc = crc32(bytes, state.crc);
    state.size += bytes.length;
    deflate.push(bytes, isLast);
  }
  return state;
}

function* inflated(name: string, pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  const inflater = createInflater(name);
  for (const piece of pieces) yield inflater.push(piece, piece === pieces.at(-1));
}
