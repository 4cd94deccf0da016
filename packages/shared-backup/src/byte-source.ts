// Where an archive's bytes come from and go to. Reading is by random access, so that a file of gigabytes is never held whole.
import { ArchiveError } from './archive-error.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes. @throws ArchiveError TRUNCATED where there are not as many */
  read(offset: number, length: number): Promise<Bytes>;
}

export interface ByteSink {
  write(bytes: Bytes): Promise<void>;
}

/** What a Blob or a File is, in a browser and elsewhere. */
interface BlobLike {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read(offset, length) {
    const piece = new Uint8Array(bytes.subarray(offset, offset + length));
    return piece.length === length ? Promise.resolve(piece) : Promise.reject(tooShort(offset, length));
  },
});

export const blobSource = (blob: BlobLike): ByteSource => ({
  size: blob.size,
  async read(offset, length) {
    let piece: Bytes;
    try {
      piece = new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
    } catch (cause) {
      throw new ArchiveError('TRUNCATED', 'the file can no longer be read', { cause });
    }
    if (piece.length !== length) throw tooShort(offset, length);
    return piece;
  },
});

const tooShort = (offset: number, length: number) => new ArchiveError('TRUNCATED', `${length} bytes at ${offset}`);
