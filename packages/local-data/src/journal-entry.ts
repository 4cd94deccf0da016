// The journal, which is also the outbox: every committed write leaves its entry in the write's own transaction. An entry with
// `pending` has not been acknowledged by a server. Values before a change are kept sealed, as the row has them.
//
// A bulk insert leaves one entry for up to a thousand records: what was there before is nothing, and what came is in the rows.
import type { WriteReason } from '@mana/shared-core';
import type { FieldMeta, Stamp } from '@mana/shared-sync';

/** A field's stored value with its meta; `meta` is absent where the field had never been written. */
export interface FieldBefore {
  readonly value: unknown;
  readonly meta: FieldMeta | null;
}

export interface JournalEntry {
  /** `<record id>|<batch>|<n>` for an update, `<batch>|<n>` for inserts: a record's history is a range of keys. */
  readonly key: string;
  /** Names one transaction's write: one undo step. Grows on this device in commit order. */
  readonly batch: Stamp;
  /** Equal to `batch` while the server has not acknowledged it. */
  readonly pending?: Stamp;
  readonly kind: 'insert' | 'update' | 'remote';
  readonly table: string;
  readonly spaceId: string;
  readonly ids: readonly string[];
  /** Reference into `_actors`. */
  readonly actor: string;
  readonly reason: WriteReason;
  readonly undoable: boolean;
  /** The batch this one undid or redid. */
  readonly reverts?: Stamp;
  /** Batches with the same group are one undo step: a long import is committed in chunks. */
  readonly group?: string;
  /** Of an update: what each field was. Cut when the entry is pruned. */
  readonly before?: Readonly<Record<string, FieldBefore>>;
  /** Of an update: the stamp each field got. */
  readonly after?: Readonly<Record<string, Stamp>>;
}

export const insertsPerEntry = 1000;
