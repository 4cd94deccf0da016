// What is written into an archive, as the writer asks for it: in batches, so that nothing is held whole.

/** A row's fields in plaintext. Rows read from an archive have no prototype: a field may be called anything. */
export type ArchiveRow = Record<string, unknown>;

export interface RowSource {
  readonly name: string;
  /** How many are expected, for progress. */
  readonly rows: number;
  /** Batches, sorted by id (history: by key), fields in the order of their declaration. */
  read(): AsyncIterable<readonly ArchiveRow[]>;
}

export interface BlobContents {
  /** 64 lowercase hex digits, of the bytes. */
  readonly sha256: string;
  readonly bytes: number;
  read(): AsyncIterable<Uint8Array>;
}

export type ArchiveScope =
  { readonly type: 'full' } | { readonly type: 'filtered'; readonly appIds: readonly string[] };

export interface ArchiveSpace {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

export interface ArchiveContents {
  readonly schemaVersion: number;
  readonly producedBy: string;
  /** ISO instant with `Z`. */
  readonly exportedAt: string;
  readonly userId: string;
  readonly scope: ArchiveScope;
  readonly spaces: readonly ArchiveSpace[];
  readonly tables: readonly RowSource[];
  readonly history: readonly RowSource[];
  readonly blobs: readonly BlobContents[];
}
