// The form of a record in the database: sealed fields as envelopes, plain fields as they are, the meta of every field beside them.
// The same form is journaled, kept in the second store and, later, pushed: nothing is opened for any of these.
import type { Instant, Visibility } from '@mana/shared-core';
import type { Stamp, StoredMeta } from '@mana/shared-sync';

export interface StoredRow {
  id: string;
  spaceId: string;
  authorId: string;
  visibility: Visibility;
  createdAt: Instant;
  /** Absent or null while the record is alive. */
  deletedAt?: Instant | null;
  __fieldMeta: StoredMeta;
  /** Shadow index: the newest stamp in the row. Never leaves the device. */
  _updatedAtIndex: Stamp;
  /** Declared fields and shadow indexes. A sealed field that has its default may be absent. */
  [field: string]: unknown;
}

/** System fields that merge like declared ones. */
export const mergedSystemFields = ['deletedAt', 'visibility'] as const;
/** System fields that never change after the insert. */
export const fixedFields = ['id', 'spaceId', 'authorId', 'createdAt'] as const;
