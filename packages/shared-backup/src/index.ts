// The `.mana` archive: writing, reading and verifying it. Bytes only: no database, no page, no cipher, no tables of its own.
export type { ArchiveCipher, Hasher, PassphraseKey } from './archive-cipher.ts';
export type {
  ArchiveContents,
  ArchiveRow,
  ArchiveScope,
  ArchiveSpace,
  BlobContents,
  RowSource,
} from './archive-contents.ts';
export { ArchiveError } from './archive-error.ts';
export type { ArchiveCode } from './archive-error.ts';
export type { Archive, Line, LineProblem, RowEntry } from './archive.ts';
export { blobSource, bytesSource } from './byte-source.ts';
export type { ByteSink, ByteSource, Bytes } from './byte-source.ts';
export type { Limits } from './limits.ts';
export { createPace } from './long-work.ts';
export type { LongWork, Pace, Progress } from './long-work.ts';
export type { Manifest, ManifestEntry } from './manifest.ts';
export { openArchive, peekArchive } from './read/open-archive.ts';
export type { Outlook, ReadOptions } from './read/open-archive.ts';
export type { FieldStamp } from './rows/field-meta.ts';
export type { InvalidRow } from './rows/invalid-rows.ts';
export { parseRow } from './rows/parse-row.ts';
export type { ParsedRow, PlainRow, RowContext } from './rows/parse-row.ts';
export type { RowIssue } from './rows/row-issue.ts';
export type { DanglingLink } from './rows/row-links.ts';
export { verifyArchive } from './rows/verify-archive.ts';
export type { VerifyReport } from './rows/verify-archive.ts';
export { writeArchive } from './write-archive.ts';
export type { WriteOptions, WrittenArchive } from './write-archive.ts';
