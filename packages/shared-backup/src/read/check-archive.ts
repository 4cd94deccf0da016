// Looks at every byte of a file once more than reading would: the entries that hold rows by hash and count, all others by checksum,
// so that a damaged page or an entry nobody asked for is found too.
import type { ByteSource } from '../byte-source.ts';
import { createPace, type LongWork, type Pace } from '../long-work.ts';
import type { ZipDirectory } from '../zip/directory.ts';
import { readContent } from '../zip/entry-content.ts';
import type { HeldEntry } from './held-entries.ts';

export interface Checked {
  /** What is read for the first time: the file, and the container inside of it where it is sealed. */
  readonly containers: readonly { readonly source: ByteSource; readonly directory: ZipDirectory }[];
  readonly held: ReadonlyMap<string, HeldEntry>;
  /** Reads an entry's lines, or bytes, to their end. */
  readonly readHeld: (entry: HeldEntry, pace: Pace) => AsyncIterable<unknown>;
}

/** @throws ArchiveError */
export async function checkArchive({ containers, held, readHeld }: Checked, work: LongWork): Promise<void> {
  const pace = createPace(work);
  const entries = containers.flatMap(({ source, directory }) => directory.entries.map((zip) => ({ source, zip })));
  const total = entries.reduce((sum, { zip }) => sum + zip.size, 0);
  let done = 0;
  for (const { source, zip } of entries) {
    const entry = held.get(zip.name);
    await drain(entry?.zip === zip ? readHeld(entry, pace) : readContent(source, zip, pace));
    done += zip.size;
    work.onProgress?.({ stage: 'checking', done, total });
  }
}

async function drain(values: AsyncIterable<unknown>): Promise<void> {
  for await (const _value of values);
}
