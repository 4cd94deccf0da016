// What the database layer needs to know of a table, worked out once from its declaration.
import { isPlain, schemaOf, type AnyTable, type FieldDeclaration } from '@mana/shared-core';
import { fixedFields, mergedSystemFields, type StoredRow } from './stored-row.ts';

export interface FieldSpec {
  readonly name: string;
  readonly sealed: boolean;
  /** What an absent value means; `undefined` where the field has no default. */
  readonly fallback: unknown;
  /** Shown in place of a value that cannot be opened: fits the field's type, says nothing. */
  readonly blank: unknown;
  readonly parse: (value: unknown) => ReturnType<ReturnType<typeof schemaOf>['safeParse']>;
}

export interface TableSpec {
  readonly name: string;
  readonly table: AnyTable;
  readonly fields: readonly FieldSpec[];
  readonly sealed: ReadonlySet<string>;
  /** Every field that merges: the declared ones, the tombstone and the visibility. */
  readonly merged: readonly string[];
  /** Every key a stored row may have. */
  readonly known: ReadonlySet<string>;
  readonly shadow: readonly (readonly [name: string, compute: (row: StoredRow) => unknown])[];
  /** Dexie's index string. */
  readonly store: string;
}

const valueOf = (field: FieldDeclaration, candidate: unknown): { value: unknown } | undefined => {
  const parsed = schemaOf(field).safeParse(candidate);
  return parsed.success ? { value: parsed.data } : undefined;
};

const blankOf = (field: FieldDeclaration): unknown => {
  for (const candidate of [undefined, null, '', [], {}, 0, false]) {
    const fitting = valueOf(field, candidate);
    if (fitting) return fitting.value;
  }
  return '';
};

const fieldSpec = (name: string, field: FieldDeclaration): FieldSpec => ({
  name,
  sealed: !isPlain(field),
  fallback: valueOf(field, undefined)?.value,
  blank: blankOf(field),
  parse: (value) => schemaOf(field).safeParse(value),
});

export const specOf = (table: AnyTable): TableSpec => {
  const fields = Object.entries(table.fields).map(([name, field]) => fieldSpec(name, field));
  const shadows = Object.keys(table.shadow);
  const indexed = ['_updatedAtIndex', 'deletedAt', ...table.indexes, ...shadows];
  return {
    name: table.name,
    table,
    fields,
    sealed: new Set(fields.filter((field) => field.sealed).map((field) => field.name)),
    merged: [...fields.map((field) => field.name), ...mergedSystemFields],
    known: new Set([
      ...fields.map((field) => field.name),
      ...mergedSystemFields,
      ...fixedFields,
      ...shadows,
      '__fieldMeta',
      '_updatedAtIndex',
    ]),
    shadow: shadows.map((name) => [name, table.shadow[name] as (row: StoredRow) => unknown] as const),
    store: ['id', ...indexed.map((name) => `[spaceId+${name}]`)].join(', '),
  };
};
