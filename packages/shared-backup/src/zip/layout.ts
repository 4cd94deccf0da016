// The records a ZIP file is made of (PKWARE APPNOTE 4.3), in the one form that is written here: names in UTF-8, no extra fields, no
// comments, and one fixed date, so that the same contents give the same bytes.
//
//   local header ‖ name ‖ content [‖ descriptor]   for each entry, one after the other
//   central header ‖ name                          for each entry
//   end
import type { Bytes } from '../byte-source.ts';

export const signatures = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64Locator: 0x07064b50,
} as const;

export const lengths = { local: 30, descriptor: 16, shortDescriptor: 12, central: 46, end: 22 } as const;
export const flagBits = { encrypted: 0x2041, descriptor: 0x0008, utf8: 0x0800 } as const;
export const methods = { stored: 0, deflated: 8 } as const;

const VERSION_NEEDED = 20;
const MADE_BY_UNIX = (3 << 8) | VERSION_NEEDED;
/** 1980-01-01, the first day a ZIP can name; at midnight. */
const DATE = 0x0021;
/** A regular file that everybody may read. */
const ATTRIBUTES = 0o100644 * 2 ** 16;

export interface WrittenLengths {
  readonly name: string;
  readonly compressed: number;
  readonly streamed: boolean;
}

export interface WrittenEntry {
  readonly name: Bytes;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  /** Checksum and sizes were not known when the content began: they follow it. */
  readonly streamed: boolean;
}

/** How long a file of these entries gets, to the byte. */
export const fileLength = (entries: Iterable<WrittenLengths>): number => {
  let length: number = lengths.end;
  for (const { name, compressed, streamed } of entries) {
    const nameBytes = new TextEncoder().encode(name).length;
    length += lengths.local + lengths.central + 2 * nameBytes + compressed + (streamed ? lengths.descriptor : 0);
  }
  return length;
};

export function localHeader(entry: WrittenEntry): Bytes {
  const header = new Uint8Array(lengths.local + entry.name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, signatures.local, true);
  writeShared(view, 4, entry, entry.streamed);
  header.set(entry.name, lengths.local);
  return header;
}

export function descriptor({ crc, compressed, size }: WrittenEntry): Bytes {
  const bytes = new Uint8Array(lengths.descriptor);
  const view = new DataView(bytes.buffer);
  [signatures.descriptor, crc, compressed, size].forEach((value, index) => view.setUint32(index * 4, value, true));
  return bytes;
}

export function centralHeader(entry: WrittenEntry, offset: number): Bytes {
  const header = new Uint8Array(lengths.central + entry.name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, signatures.central, true);
  view.setUint16(4, MADE_BY_UNIX, true);
  writeShared(view, 6, entry, false);
  view.setUint32(38, ATTRIBUTES, true);
  view.setUint32(42, offset, true);
  header.set(entry.name, lengths.central);
  return header;
}

export function endRecord(entries: number, directoryBytes: number, directoryOffset: number): Bytes {
  const record = new Uint8Array(lengths.end);
  const view = new DataView(record.buffer);
  view.setUint32(0, signatures.end, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, directoryOffset, true);
  return record;
}

/** The part that both headers of an entry have, from the version needed to the length of the extra field. */
function writeShared(view: DataView, at: number, entry: WrittenEntry, unknownYet: boolean): void {
  view.setUint16(at, VERSION_NEEDED, true);
  view.setUint16(at + 2, flagBits.utf8 | (entry.streamed ? flagBits.descriptor : 0), true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DATE, true);
  if (!unknownYet) {
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.compressed, true);
    view.setUint32(at + 18, entry.size, true);
  }
  view.setUint16(at + 22, entry.name.length, true);
}
