// ZIP files to the byte, written from the format alone, for tests: also the ones no honest program would write. Every field of both
// headers can be overridden, so that a single lie can be planted in an otherwise sound file.
import { crc32 } from './crc32-fixture.ts';
import { deflateRawSync } from 'node:zlib';

/** The fields of an entry's headers that a recipe may falsify; both headers say the same where nothing is given. */
export interface HeaderFields {
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  extra: Buffer;
}
export interface CentralFields extends HeaderFields {
  /** Version made by; its upper byte is the system, 3 = Unix, which gives `attributes` a file mode. */
  madeBy: number;
  attributes: number;
  offset: number;
  disk: number;
}
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly bytes: Buffer;
  readonly stored?: boolean;
  /** CRC and sizes follow the data, as a writer leaves them that cannot go back. */
  readonly descriptor?: boolean;
  readonly local?: Partial<HeaderFields>;
  readonly central?: Partial<CentralFields>;
  /** Instead of the deflated or stored bytes. */
  readonly packed?: Buffer;
  /** Listed in the directory without data of its own: the header of an earlier entry is pointed at. */
  readonly sharesDataOf?: number;
}
export interface ZipEnd {
  readonly before?: Buffer;
  /** Between the last entry and the directory. */
  readonly gap?: Buffer;
  readonly after?: Buffer;
  readonly comment?: Buffer;
  readonly entries?: number;
  readonly directoryBytes?: number;
  readonly directoryOffset?: number;
}

const utf8Names = 0x0800;
const descriptorFollows = 0x0008;
/** 1 January 1980, the first day a ZIP can name. */
const date = 0x21;

const u16 = (value: number) => Buffer.from([value & 255, (value >>> 8) & 255]);
const u32 = (value: number) => Buffer.from([value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24]);

const shared = (fields: HeaderFields) => [
  u16(fields.flags),
  u16(fields.method),
  u16(0),
  u16(date),
  u32(fields.crc),
  u32(fields.packed),
  u32(fields.size),
  u16(fields.name.length),
  u16(fields.extra.length),
];

const localHeader = (fields: HeaderFields) =>
  Buffer.concat([u32(0x04034b50), u16(20), ...shared(fields), fields.name, fields.extra]);

const centralHeader = (fields: CentralFields) =>
  Buffer.concat([
    u32(0x02014b50),
    u16(fields.madeBy),
    u16(20),
    ...shared(fields),
    u16(0),
    u16(fields.disk),
    u16(0),
    u32(fields.attributes),
    u32(fields.offset),
    fields.name,
    fields.extra,
  ]);

function describe(entry: ZipEntry): { fields: HeaderFields; packed: Buffer } {
  const packed = entry.packed ?? (entry.stored ? entry.bytes : deflateRawSync(entry.bytes));
  const fields = {
    name: Buffer.from(entry.name),
    flags: utf8Names | (entry.descriptor ? descriptorFollows : 0),
    method: entry.stored ? 0 : 8,
    crc: crc32(entry.bytes),
    packed: packed.length,
    size: entry.bytes.length,
    extra: Buffer.alloc(0),
  };
  return { fields, packed };
}

export function writeZip(entries: readonly ZipEntry[], end: ZipEnd = {}): Buffer {
  const parts: Buffer[] = [end.before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = parts[0]!.length;
  const append = (part: Buffer) => {
    parts.push(part);
    offset += part.length;
  };
  for (const entry of entries) {
    const { fields, packed } = describe(entry);
    const start = entry.sharesDataOf === undefined ? offset : offsets[entry.sharesDataOf]!;
    offsets.push(start);
    if (entry.sharesDataOf === undefined) {
      const later = entry.descriptor ? { crc: 0, packed: 0, size: 0 } : {};
      append(localHeader({ ...fields, ...later, ...entry.local }));
      append(packed);
      if (entry.descriptor)
        append(Buffer.concat([u32(0x08074b50), u32(fields.crc), u32(fields.packed), u32(fields.size)]));
    }
    directory.push(centralHeader({ ...fields, madeBy: 20, attributes: 0, disk: 0, offset: start, ...entry.central }));
  }
  append(end.gap ?? Buffer.alloc(0));
  return Buffer.concat([...parts, ...directory, endOfDirectory(directory, offset, end), end.after ?? Buffer.alloc(0)]);
}

function endOfDirectory(directory: readonly Buffer[], offset: number, end: ZipEnd): Buffer {
  const count = end.entries ?? directory.length;
  const bytes = directory.reduce((sum, header) => sum + header.length, 0);
  const comment = end.comment ?? Buffer.alloc(0);
  return Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(count),
    u16(count),
    u32(end.directoryBytes ?? bytes),
    u32(end.directoryOffset ?? offset),
    u16(comment.length),
    comment,
  ]);
}
