// Writes a ZIP file from its first byte to its last without going back.
import type { ByteSink, Bytes } from '../byte-source.ts';
import { crc32 } from '../crc32.ts';
import { centralHeader, descriptor, endRecord, localHeader, methods } from './layout.ts';

/** Content that is ready: deflated or stored, with checksum and sizes known. */
export interface ReadyContent {
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  /** The bytes as they are written. */
  pieces(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

export interface ZipWriter {
  add(name: string, content: ReadyContent): Promise<void>;
  /** Stored, of a length and checksum that show only as it is written: `write` gets the sink for it. */
  addStreamed(name: string, write: (sink: ByteSink) => Promise<void>): Promise<void>;
  /** Writes the directory; nothing is an archive without. Resolves to the length of the file. */
  finish(): Promise<number>;
}

export function createZipWriter(sink: ByteSink): ZipWriter {
  const directory: Bytes[] = [];
  let offset = 0;
  const write = async (bytes: Bytes): Promise<void> => {
    offset += bytes.length;
    await sink.write(bytes);
  };

  return {
    async add(name, { method, crc, compressed, size, pieces }) {
      const entry = { name: encode(name), method, crc, compressed, size, streamed: false };
      directory.push(centralHeader(entry, offset));
      await write(localHeader(entry));
      for await (const piece of pieces()) await write(piece as Bytes);
    },
    async addStreamed(name, writeContent) {
      const start = offset;
      const blank = { name: encode(name), method: methods.stored, crc: 0, compressed: 0, size: 0, streamed: true };
      await write(localHeader(blank));
      let { crc, size } = blank;
      await writeContent({
        async write(bytes) {
          crc = crc32(bytes, crc);
          size += bytes.length;
          await write(bytes);
        },
      });
      const entry = { ...blank, crc, size, compressed: size };
      directory.push(centralHeader(entry, start));
      await write(descriptor(entry));
    },
    async finish() {
      const start = offset;
      for (const header of directory) await write(header);
      await write(endRecord(directory.length, offset - start, start));
      return offset;
    },
  };
}

const encode = (name: string): Bytes => new TextEncoder().encode(name);
