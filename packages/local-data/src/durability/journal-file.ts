// The form of an append-only journal file. Numbers are big-endian.
//
//   file  = "MANAJRNL" ‖ 0x01 (version) ‖ entry*
//   entry = length (u32) ‖ checksum (u32) ‖ payload (length bytes)
//
// The checksum is the CRC-32 of everything from the file's first byte to the end of this payload, checksums left out. So it
// also says that this entry follows that one: an entry that is cut, altered, doubled, left out or moved ends the journal
// before it, and what is read is exactly a prefix of what was written.
import { crc32 } from './crc32.ts';

const HEADER = new Uint8Array([...new TextEncoder().encode('MANAJRNL'), 1]);
const ENTRY_HEAD_BYTES = 8;

/** Where a journal ends: what the next entry has to go on from. */
export interface JournalEnd {
  readonly validBytes: number;
  readonly checksum: number;
}

export interface JournalContent extends JournalEnd {
  readonly entries: Uint8Array<ArrayBuffer>[];
  /** Bytes follow that are no entry; they are left out. */
  readonly torn: boolean;
}

export interface Appended {
  /** To be written where the journal ended. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly end: JournalEnd;
}

const emptyJournal: JournalEnd = { validBytes: HEADER.length, checksum: crc32(HEADER) };

/** A whole file, from its first byte. */
export function journalOf(payloads: readonly Uint8Array[]): Appended {
  const { bytes: entries, end } = appendEntries(emptyJournal, payloads);
  const bytes = new Uint8Array(end.validBytes);
  bytes.set(HEADER);
  bytes.set(entries, HEADER.length);
  return { bytes, end };
}

export function appendEntries(end: JournalEnd, payloads: readonly Uint8Array[]): Appended {
  const bytes = new Uint8Array(payloads.reduce((sum, payload) => sum + ENTRY_HEAD_BYTES + payload.length, 0));
  const view = new DataView(bytes.buffer);
  let { checksum } = end;
  let offset = 0;
  for (const payload of payloads) {
    view.setUint32(offset, payload.length);
    bytes.set(payload, offset + ENTRY_HEAD_BYTES);
    checksum = crc32(payload, crc32(bytes.subarray(offset, offset + 4), checksum));
    view.setUint32(offset + 4, checksum);
    offset += ENTRY_HEAD_BYTES + payload.length;
  }
  return { bytes, end: { validBytes: end.validBytes + bytes.length, checksum } };
}

/** Every entry up to the first that is not whole. Bytes that are no journal of this version hold none. Never throws. */
export function readEntries(bytes: Uint8Array): JournalContent {
  const entries: Uint8Array<ArrayBuffer>[] = [];
  if (!HEADER.every((byte, index) => bytes[index] === byte)) {
    return { entries, torn: bytes.length > 0, validBytes: 0, checksum: 0 };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let { validBytes, checksum } = emptyJournal;
  while (validBytes + ENTRY_HEAD_BYTES <= bytes.length) {
    const start = validBytes + ENTRY_HEAD_BYTES;
    const end = start + view.getUint32(validBytes);
    if (end > bytes.length) break;
    const next = crc32(bytes.subarray(start, end), crc32(bytes.subarray(validBytes, validBytes + 4), checksum));
    if (next !== view.getUint32(validBytes + 4)) break;
    entries.push(bytes.slice(start, end));
    checksum = next;
    validBytes = end;
  }
  return { entries, torn: validBytes < bytes.length, validBytes, checksum };
}
