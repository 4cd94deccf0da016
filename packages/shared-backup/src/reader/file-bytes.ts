// Bytes that are read where they lie: a file of any size is looked into without being loaded.
import { Problem } from './problem.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface FileBytes {
  readonly size: number;
  /** Exactly so many bytes. @throws Problem TRUNCATED */
  read(offset: number, length: number): Promise<Bytes>;
}

const checkRange = (size: number, offset: number, length: number) => {
  if (offset < 0 || length < 0 || offset + length > size) throw new Problem('TRUNCATED');
};

export const bytesOfBlob = (blob: Blob): FileBytes => ({
  size: blob.size,
  read: async (offset, length) => {
    checkRange(blob.size, offset, length);
    return new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
  },
});

export const bytesOfArray = (bytes: Bytes): FileBytes => ({
  size: bytes.length,
  read: async (offset, length) => {
    checkRange(bytes.length, offset, length);
    return bytes.subarray(offset, offset + length);
  },
});
