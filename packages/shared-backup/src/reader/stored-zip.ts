// Several files as one download: a ZIP whose entries are stored, built of parts so that nothing is copied twice.
import { crc32 } from './crc32.ts';
import type { Bytes } from './file-bytes.ts';

export interface StoredFile {
  readonly name: string;
  readonly bytes: Bytes;
}

const utf8Names = 0x0800;
/** 1 January 1980. */
const date = 0x21;

function header(length: number, fields: readonly (readonly [offset: number, bytes: 2 | 4, value: number])[]): Bytes {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [offset, size, value] of fields) {
    if (size === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
  }
  return bytes;
}

/** What both headers of an entry say, from the version on. */
const sharedFields = (at: number, crc: number, size: number, name: number) =>
  [
    [at, 2, 20],
    [at + 2, 2, utf8Names],
    [at + 8, 2, date],
    [at + 10, 4, crc],
    [at + 14, 4, size],
    [at + 18, 4, size],
    [at + 22, 2, name],
  ] as const;

export function storedZip(files: readonly StoredFile[]): Blob {
  const parts: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const nameBytes = new TextEncoder().encode(name);
    const crc = crc32(bytes);
    const local = header(30, [[0, 4, 0x04034b50], ...sharedFields(4, crc, bytes.length, nameBytes.length)]);
    const central = [
      [0, 4, 0x02014b50],
      [4, 2, 20],
      [42, 4, offset],
    ] as const;
    directory.push(header(46, [...central, ...sharedFields(6, crc, bytes.length, nameBytes.length)]), nameBytes);
    parts.push(local, nameBytes, bytes);
    offset += local.length + nameBytes.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = header(22, [
    [0, 4, 0x06054b50],
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, length],
    [16, 4, offset],
  ]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}
