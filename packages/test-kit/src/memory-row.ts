// A record as the memory database keeps it, and how drafts and patches become one: the same validation, defaults and refusals as in
// the data layer, without keys and stamps.
import {
  InvalidRecordError,
  schemaOf,
  type AnyTable,
  type FieldDeclaration,
  type FieldIssue,
  type Instant,
} from '@mana/shared-core';

export type Values = Readonly<Record<string, unknown>>;

export interface MemoryRow {
  readonly id: string;
  readonly spaceId: string;
  readonly authorId: string;
  readonly visibility: 'space';
  readonly createdAt: Instant;
  readonly deletedAt: Instant | null;
  readonly updatedAt: Instant;
  readonly locked?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

const parseField = (declaration: FieldDeclaration, field: string, value: unknown, issues: FieldIssue[]): unknown => {
  const parsed = schemaOf(declaration).safeParse(value);
  if (parsed.success) return structuredClone(parsed.data);
  for (const issue of parsed.error.issues) issues.push({ field, code: issue.code, message: issue.message });
  return undefined;
};

const parseFields = (table: AnyTable, names: readonly string[], values: Values): Record<string, unknown> => {
  const issues: FieldIssue[] = [];
  for (const field of Object.keys(values)) {
    if (Object.hasOwn(table.fields, field)) continue;
    issues.push({ field, code: 'unrecognized_keys', message: 'is not a field of the table' });
  }
  const parsed = Object.fromEntries(
    names.map((field) => [field, parseField(table.fields[field] as FieldDeclaration, field, values[field], issues)]),
  );
  if (issues.length > 0) throw new InvalidRecordError(table.name, issues);
  return parsed;
};

/** All declared fields with their defaults. @throws InvalidRecordError */
export const parseDraft = (table: AnyTable, draft: Values): Record<string, unknown> => {
  const { id: _id, ...fields } = draft;
  return parseFields(table, Object.keys(table.fields), fields);
};

/** The fields a patch names; `undefined` means "not named". @throws InvalidRecordError */
export const parsePatch = (table: AnyTable, patch: Values): Record<string, unknown> => {
  const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const known = Object.keys(named).filter((field) => Object.hasOwn(table.fields, field));
  return parseFields(table, known, named);
};
