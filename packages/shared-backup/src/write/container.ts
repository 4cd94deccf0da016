// The unsealed container: what lies ready (manifest, page, deflated tables), then the blobs, which are passed through as they are read.
import { deflateSync } from 'fflate';
import type { ArchiveCipher } from '../archive-cipher.ts';
import type { BlobContents } from '../archive-contents.ts';
import { refuse } from '../archive-error.ts';
import type { Bytes } from '../byte-source.ts';
import { toHex } from '../byte-text.ts';
import { crc32 } from '../crc32.ts';
import { blobEntry } from '../entry-name.ts';
import type { Pace, Progress } from '../long-work.ts';
import { fileLength, methods, type WrittenLengths } from '../zip/layout.ts';
import type { ReadyContent, ZipWriter } from '../zip/zip-writer.ts';

export interface Container {
  readonly ready: ReadonlyMap<string, ReadyContent>;
  readonly blobs: readonly BlobContents[];
}

export const stored = (bytes: Bytes): ReadyContent => ({
  method: methods.stored,
  crc: crc32(bytes),
  compressed: bytes.length,
  size: bytes.length,
  pieces: () => [bytes],
});

export function deflated(bytes: Bytes): ReadyContent {
  const compressed = deflateSync(bytes) as Bytes;
  return { ...stored(bytes), method: methods.deflated, compressed: compressed.length, pieces: () => [compressed] };
}

export const containerLength = ({ ready, blobs }: Container, more: readonly WrittenLengths[] = []): number =>
  fileLength([
    ...more,
    ...Array.from(ready, ([name, { compressed }]) => ({ name, compressed, streamed: false })),
    ...blobs.map(({ sha256, bytes }) => ({ name: blobEntry(sha256), compressed: bytes, streamed: true })),
  ]);

export interface ContainerWork {
  readonly cipher: ArchiveCipher;
  readonly pace: Pace;
  readonly report: (progress: Progress) => void;
}

/** Everything but the directory. @throws ArchiveError CANCELLED; DAMAGED where a blob is not what its hash and length say */
export async function writeContainer({ ready, blobs }: Container, zip: ZipWriter, work: ContainerWork): Promise<void> {
  for (const [name, content] of ready) {
    await zip.add(name, content);
    await work.pace();
  }
  const total = blobs.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const blob of blobs) {
    const name = blobEntry(blob.sha256);
    const hasher = work.cipher.sha256();
    const end = done + blob.bytes;
    await zip.addStreamed(name, async (entry) => {
      for await (const piece of blob.read()) {
        hasher.update(piece);
        await entry.write(piece as Bytes);
        done += piece.length;
        work.report({ stage: 'blobs', done, total });
        await work.pace();
      }
    });
    if (done !== end || toHex(hasher.digest()) !== blob.sha256) refuse('DAMAGED', name);
  }
}
