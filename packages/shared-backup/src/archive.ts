// An opened archive, as those who read one see it.
import type { ArchiveRow } from './archive-contents.ts';
import type { LongWork } from './long-work.ts';
import type { Manifest } from './manifest.ts';

/** One line of a table or its history: a row, or the code of why it is none. */
export type Line =
  { readonly line: number; readonly row: ArchiveRow } | { readonly line: number; readonly problem: LineProblem };

export type LineProblem = 'NOT_UTF8' | 'NOT_JSON' | 'NOT_AN_OBJECT' | 'TOO_DEEP';

export interface RowEntry {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
}

export interface Archive {
  /** The full one; of a sealed archive the one inside. */
  readonly manifest: Manifest;
  readonly sealed: boolean;
  /** Of the file. */
  readonly bytes: number;
  /** How many pieces were sealed on their own; 0 where nothing is sealed. */
  readonly chunks: number;
  readonly tables: readonly RowEntry[];
  readonly history: readonly RowEntry[];
  readonly blobs: readonly { readonly sha256: string; readonly bytes: number }[];
  /**
   * Batches of lines in the order of the file. Checksum, hash and count are checked as the entry ends, so what was read counts only
   * after the last batch. A table that is not there has no lines. @throws ArchiveError DAMAGED, TRUNCATED, TOO_LARGE
   */
  rows(table: string): AsyncIterable<readonly Line[]>;
  historyOf(table: string): AsyncIterable<readonly Line[]>;
  /** The bytes as they come; they are proved to be those of the hash only at the end. @throws ArchiveError DAMAGED, TRUNCATED */
  blob(sha256: string): AsyncIterable<Uint8Array>;
  /** Looks at every byte of the file: container, chunks, checksums, hashes, counts. @throws ArchiveError */
  check(work?: LongWork): Promise<void>;
}
