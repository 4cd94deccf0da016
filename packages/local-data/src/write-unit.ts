// Collects what a store wants to write, checks it against the declarations, and folds several changes of one record into one.
import {
  CodedError,
  InvalidRecordError,
  instantOf,
  isRecordId,
  newId,
  singletonId,
  type AnyTable,
  type Clock,
  type FieldIssue,
  type WriteUnit,
} from '@mana/shared-core';
import type { Database } from './database.ts';
import type { FieldSpec, TableSpec } from './table-spec.ts';

type Values = Record<string, unknown>;

/** What one record is to become: `draft` for a new one, `patch` for one that exists. */
export interface RecordChange {
  readonly spec: TableSpec;
  readonly id: string;
  readonly draft?: Values;
  readonly patch: Values;
}

const issuesOf = (field: FieldSpec, value: unknown): { value: unknown } | FieldIssue[] => {
  const parsed = field.parse(value);
  if (parsed.success) return { value: parsed.data };
  return parsed.error.issues.map(({ code, message }) => ({ field: field.name, code: code ?? 'custom', message }));
};

const unknownFields = (spec: TableSpec, values: Values): FieldIssue[] =>
  Object.keys(values)
    .filter((name) => name !== 'id' && !spec.fields.some((field) => field.name === name))
    .map((name) => ({ field: name, code: 'unrecognized_keys', message: 'is not a field of this table' }));

/** @throws InvalidRecordError */
const parseFields = (spec: TableSpec, values: Values, names: (field: FieldSpec) => boolean): Values => {
  const parsed: Values = {};
  const issues = unknownFields(spec, values);
  for (const field of spec.fields) {
    if (!names(field)) continue;
    const result = issuesOf(field, values[field.name]);
    if (Array.isArray(result)) issues.push(...result);
    else parsed[field.name] = result.value;
  }
  if (issues.length > 0) throw new InvalidRecordError(spec.name, issues);
  return parsed;
};

export class CollectingUnit implements WriteUnit {
  readonly changes = new Map<string, RecordChange>();
  readonly #database: Database;
  readonly #spaceId: string;
  readonly #clock: Clock;

  constructor(database: Database, spaceId: string, clock: Clock) {
    this.#database = database;
    this.#spaceId = spaceId;
    this.#clock = clock;
  }

  insert<T extends AnyTable>(table: T, given: Values): string {
    const spec = this.#database.spec(table.name);
    const id = table.singleton
      ? singletonId(table.name, this.#spaceId)
      : ((given['id'] as string | undefined) ?? newId());
    if (!isRecordId(id, table.name)) {
      throw new InvalidRecordError(table.name, [{ field: 'id', code: 'invalid_format', message: 'is no record id' }]);
    }
    const key = `${table.name}/${id}`;
    if (this.changes.has(key)) throw new CodedError('RECORD_EXISTS', `${key} is written twice in one unit`);
    this.changes.set(key, { spec, id, draft: parseFields(spec, given, () => true), patch: {} });
    return id;
  }

  update<T extends AnyTable>(table: T, id: string, patch: Values): void {
    const spec = this.#database.spec(table.name);
    this.#merge(
      spec,
      id,
      parseFields(spec, patch, (field) => Object.hasOwn(patch, field.name) && patch[field.name] !== undefined),
    );
  }

  remove<T extends AnyTable>(table: T, id: string): void {
    this.#merge(this.#database.spec(table.name), id, { deletedAt: instantOf(this.#clock) });
  }

  restore<T extends AnyTable>(table: T, id: string): void {
    this.#merge(this.#database.spec(table.name), id, { deletedAt: null });
  }

  #merge(spec: TableSpec, id: string, patch: Values): void {
    const key = `${spec.name}/${id}`;
    const earlier = this.changes.get(key);
    if (!earlier) this.changes.set(key, { spec, id, patch });
    else if (earlier.draft) this.changes.set(key, { ...earlier, draft: { ...earlier.draft, ...patch } });
    else this.changes.set(key, { ...earlier, patch: { ...earlier.patch, ...patch } });
  }
}
