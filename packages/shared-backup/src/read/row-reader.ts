// Reads one table or its history out of the container: lines in batches, and at the end the proof that they were all and the right ones.
import type { ArchiveCipher } from '../archive-cipher.ts';
import { refuse } from '../archive-error.ts';
import type { Line } from '../archive.ts';
import type { ByteSource } from '../byte-source.ts';
import { toHex } from '../byte-text.ts';
import type { Pace } from '../long-work.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { readContent } from '../zip/entry-content.ts';
import { createLineSplitter, type LineLimits } from './line-splitter.ts';

/** A batch ends with whichever it reaches first; rows may be large. */
const BATCH_LINES = 1000;
const BATCH_BYTES = 2 ** 20;

/** The content, its hash checked at the end. @throws ArchiveError DAMAGED */
export async function* readHashed(
  source: ByteSource,
  entry: ZipEntry,
  sha256: string | undefined,
  cipher: ArchiveCipher,
  pace: Pace,
): AsyncGenerator<Uint8Array> {
  const hasher = sha256 === undefined ? undefined : cipher.sha256();
  for await (const bytes of readContent(source, entry, pace)) {
    hasher?.update(bytes);
    yield bytes;
  }
  if (hasher && toHex(hasher.digest()) !== sha256) refuse('DAMAGED', `${entry.name}: hash`);
}

/** `rows` is how many were promised. @throws ArchiveError DAMAGED, TOO_LARGE */
export async function* readLines(
  contents: AsyncIterable<Uint8Array>,
  { name }: ZipEntry,
  rows: number | undefined,
  limits: LineLimits,
): AsyncGenerator<readonly Line[]> {
  const splitter = createLineSplitter(name, limits);
  let count = 0;
  let batch: Line[] = [];
  let batchBytes = 0;
  const batchesOf = function* (lines: Iterable<Line>): Generator<Line[]> {
    for (const line of lines) {
      count += 1;
      if (rows !== undefined && count > rows) refuse('DAMAGED', `${name} has more than ${rows} rows`);
      batch.push(line);
      if (batch.length < BATCH_LINES && batchBytes < BATCH_BYTES) continue;
      yield batch;
      batch = [];
      batchBytes = 0;
    }
  };
  for await (const bytes of contents) {
    batchBytes += bytes.length;
    yield* batchesOf(splitter.push(bytes));
  }
  yield* batchesOf(splitter.end());
  if (batch.length > 0) yield batch;
  if (rows !== undefined && count !== rows) refuse('DAMAGED', `${name} has ${count} rows instead of ${rows}`);
}
