// What the database layer does to one row before it is stored: refuse plaintext and foreign fields, find what changed, make sure
// each changed field brings a newer stamp, compute the shadow indexes. Pure.
import { CodedError, isRecordId } from '@mana/shared-core';
import { isEnvelope } from '@mana/shared-crypto';
import {
  isStamp,
  metaOf,
  newestAt,
  sameValue,
  withMeta,
  type FieldMeta,
  type Stamp,
  type StoredMeta,
} from '@mana/shared-sync';
import type { FieldBefore } from './journal-entry.ts';
import { fixedFields, type StoredRow } from './stored-row.ts';
import type { TableSpec } from './table-spec.ts';

/** A field was written elsewhere with a newer stamp: stamp, seal and try again. */
export class StampTooOldError extends CodedError<'STAMP_TOO_OLD'> {
  override readonly name = 'StampTooOldError';
}

/** A write that went around the door: plaintext where sealed, a field nobody declared, a record that changes its space. */
export class RefusedWriteError extends CodedError<
  'PLAINTEXT_REFUSED' | 'UNKNOWN_FIELD' | 'FIXED_FIELD_CHANGED' | 'INVALID_ROW' | 'UNSTAMPED'
> {
  override readonly name = 'RefusedWriteError';
}

export interface StampedRow {
  readonly row: StoredRow;
  /** Empty where nothing changed; then the old row stays as it is. */
  readonly changed: readonly string[];
  readonly before: Readonly<Record<string, FieldBefore>>;
  readonly after: Readonly<Record<string, Stamp>>;
}

/** Gives a field that came without a newer stamp its meta; called at most once per row. */
export type IssueMeta = (after: Stamp | undefined) => FieldMeta;

const checkShape = (spec: TableSpec, row: StoredRow): void => {
  if (!isRecordId(row.id, spec.name) || !isRecordId(row.spaceId)) {
    throw new RefusedWriteError('INVALID_ROW', `${spec.name}: a record needs an id and a space`);
  }
  for (const key of Object.keys(row)) {
    if (!spec.known.has(key)) throw new RefusedWriteError('UNKNOWN_FIELD', `${spec.name} has no field ${key}`);
  }
  for (const name of spec.sealed) {
    if (row[name] !== undefined && !isEnvelope(row[name])) {
      throw new RefusedWriteError('PLAINTEXT_REFUSED', `${spec.name}.${name} must be sealed`);
    }
  }
};

const checkFixed = (spec: TableSpec, row: StoredRow, old: StoredRow): void => {
  for (const name of fixedFields) {
    if (row[name] !== old[name])
      throw new RefusedWriteError('FIXED_FIELD_CHANGED', `${spec.name}.${name} never changes`);
  }
};

/** Shadow indexes see plain fields only; a tombstone is in none but the newest stamp's. */
const withShadows = (spec: TableSpec, row: StoredRow): StoredRow => {
  row._updatedAtIndex = newestAt(row.__fieldMeta);
  const deleted = row.deletedAt != null;
  for (const [name, compute] of spec.shadow) {
    const value = deleted ? undefined : compute({ ...row, deletedAt: row.deletedAt ?? null });
    if (value === undefined) delete row[name];
    else row[name] = value;
  }
  return row;
};

/** Recomputes what is derived; for rows that are stored as they come. */
export const acceptRow = (spec: TableSpec, incoming: StoredRow): StoredRow => {
  checkShape(spec, incoming);
  return withShadows(spec, { ...incoming });
};

const newerMeta = (given: StoredMeta | undefined, field: string, old: Stamp | undefined): FieldMeta | undefined => {
  const meta = given && metaOf(given, field);
  return meta && isStamp(meta.at) && (old === undefined || meta.at > old) ? meta : undefined;
};

const stampInsert = (spec: TableSpec, row: StoredRow, issue: IssueMeta): StampedRow => {
  const given = row.__fieldMeta as StoredMeta | undefined;
  const written = spec.merged.filter((name) => row[name] !== undefined);
  if (given && written.every((name) => newerMeta(given, name, undefined))) {
    return { row: withShadows(spec, { ...row }), changed: written, before: {}, after: {} };
  }
  if (written.some((name) => spec.sealed.has(name))) {
    throw new RefusedWriteError('UNSTAMPED', `${spec.name}: a sealed field is bound to its stamp and needs one`);
  }
  const stamped = { ...row, __fieldMeta: withMeta({}, ['visibility', ...written], issue(undefined)) };
  return { row: withShadows(spec, stamped), changed: written, before: {}, after: {} };
};

/**
 * @param old the row as the database has it now, in the same transaction
 * @throws RefusedWriteError, StampTooOldError
 */
export const stampRow = (spec: TableSpec, row: StoredRow, old: StoredRow | undefined, issue: IssueMeta): StampedRow => {
  checkShape(spec, row);
  if (!old) return stampInsert(spec, row, issue);
  checkFixed(spec, row, old);
  const changed = spec.merged.filter((name) => !sameValue(row[name] ?? null, old[name] ?? null));
  if (changed.length === 0) return { row: old, changed, before: {}, after: {} };

  const before: Record<string, FieldBefore> = {};
  const after: Record<string, Stamp> = {};
  let metas = old.__fieldMeta;
  let issued: FieldMeta | undefined;
  const groups = new Map<FieldMeta, string[]>();
  for (const name of changed) {
    const oldMeta = metaOf(old.__fieldMeta, name);
    let meta = newerMeta(row.__fieldMeta, name, oldMeta?.at);
    if (!meta && spec.sealed.has(name)) throw new StampTooOldError('STAMP_TOO_OLD', `${spec.name}.${name}`);
    meta ??= issued ??= issue(newestAt(old.__fieldMeta));
    before[name] = { value: old[name], meta: oldMeta ?? null };
    after[name] = meta.at;
    const group = groups.get(meta);
    if (group) group.push(name);
    else groups.set(meta, [name]);
  }
  for (const [meta, names] of groups) metas = withMeta(metas, names, meta);
  return { row: withShadows(spec, { ...row, __fieldMeta: metas }), changed, before, after };
};
