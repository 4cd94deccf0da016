// The form in which a row keeps the meta of its fields. A fresh insert writes all fields at once, so one entry
// under `*` stands for every field that has none of its own: meta must not outweigh data.
import { isFieldName } from './field-name.ts';
import type { FieldMeta } from './merge.ts';
import { ZERO_STAMP, stampToIso, type Stamp } from './stamp.ts';

export type StoredMeta = { '*'?: FieldMeta } & Record<string, FieldMeta>;

/** The meta of a row all of whose fields are written at once. */
export const freshMeta = (meta: FieldMeta): StoredMeta => ({ '*': meta });

export function metaOf(stored: StoredMeta, field: string): FieldMeta | undefined {
  return Object.hasOwn(stored, field) ? stored[field] : stored['*'];
}

/**
 * A copy of `stored` in which `fields` carry `meta`, all the same object.
 * @throws TypeError on a reserved field name
 */
export function withMeta(stored: StoredMeta, fields: readonly string[], meta: FieldMeta): StoredMeta {
  const result: StoredMeta = { ...stored };
  for (const field of fields) {
    if (!isFieldName(field)) throw new TypeError(`"${field}" cannot be a field`);
    result[field] = meta;
  }
  return result;
}

/** The greatest stamp in the row; `ZERO_STAMP` where there is none. */
export function newestAt(stored: StoredMeta): Stamp {
  let newest = ZERO_STAMP;
  for (const { at } of Object.values(stored)) if (at > newest) newest = at;
  return newest;
}

/** When the row was last written, as an ISO instant. Derived for reading, never stored. */
export const deriveUpdatedAt = ({ __fieldMeta }: { __fieldMeta: StoredMeta }): string =>
  stampToIso(newestAt(__fieldMeta));
