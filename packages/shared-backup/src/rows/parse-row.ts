// What a row of an archive is for a table of today: each declared field by its schema, the system fields by their form. A row is taken
// whole or not at all; what is wrong is said field by field.
import { isRecordId, schemaOf, singletonId, type AnyTable } from '@mana/shared-core';
import { z } from 'zod';
import type { ArchiveRow } from '../archive-contents.ts';
import { checkMeta, type FieldStamp } from './field-meta.ts';
import type { RowIssue } from './row-issue.ts';

export interface RowContext {
  readonly tables: readonly AnyTable[];
  /** Today's. */
  readonly schemaVersion: number;
  /** Brings a row of an older schema to today's. */
  readonly upcast: (table: string, row: ArchiveRow, fromVersion: number) => ArchiveRow;
  readonly isStamp: (text: unknown) => boolean;
}

/** A record in plaintext with its stamps, without a prototype. */
export interface PlainRow {
  id: string;
  spaceId: string;
  authorId: string;
  visibility: 'space' | 'private' | 'unlisted' | 'public';
  createdAt: string;
  deletedAt?: string | null;
  /** Field → who wrote it and when; `*` stands for every field that has no entry of its own. */
  __fieldMeta: Record<string, FieldStamp>;
  [field: string]: unknown;
}

export type ParsedRow =
  | { readonly ok: true; readonly row: PlainRow }
  | { readonly ok: false; readonly id?: string; readonly issues: readonly RowIssue[] };

const instant = z.iso.datetime();
const systemSchemas = {
  id: z.string().max(200),
  spaceId: z.string().refine((id) => isRecordId(id)),
  authorId: z.string().min(1).max(200),
  visibility: z.enum(['space', 'private', 'unlisted', 'public']),
  createdAt: instant,
  deletedAt: instant.nullish(),
};
const META = '__fieldMeta';

/** `fromVersion` is the schema version of the archive. Never throws for what is in the row. */
export function parseRow(context: RowContext, table: AnyTable, row: ArchiveRow, fromVersion: number): ParsedRow {
  const today = upcast(context, table, row, fromVersion);
  if (!today) return refused(row, [{ field: '', code: 'upcast_failed' }]);
  const issues: RowIssue[] = [];
  const parsed = Object.create(null) as Record<string, unknown>;
  const take = (field: string, schema: z.ZodType): void => {
    const result = schema.safeParse(today[field]);
    if (!result.success) issues.push({ field, code: result.error.issues[0]?.code ?? 'custom' });
    else if (result.data !== undefined) parsed[field] = result.data;
  };
  for (const [field, schema] of Object.entries(systemSchemas)) take(field, schema);
  for (const [field, declared] of Object.entries(table.fields)) take(field, schemaOf(declared));
  for (const field of Object.keys(today)) {
    const isKnown = Object.hasOwn(systemSchemas, field) || Object.hasOwn(table.fields, field) || field === META;
    if (!isKnown) issues.push({ field, code: 'unrecognized_keys' });
  }
  if (!isOwnId(table, parsed)) issues.push({ field: 'id', code: 'invalid_format' });
  const meta = checkMeta(table, today[META], context.isStamp);
  issues.push(...meta.issues);
  parsed[META] = meta.stamps;
  return issues.length === 0 ? { ok: true, row: parsed as PlainRow } : refused(row, issues);
}

function upcast(
  { upcast: toToday }: RowContext,
  { name }: AnyTable,
  row: ArchiveRow,
  fromVersion: number,
): ArchiveRow | undefined {
  try {
    return toToday(name, row, fromVersion);
  } catch (error) {
    // A step relies on the shape its version had; a row that never had it makes the step fail.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function isOwnId(table: AnyTable, { id, spaceId }: Record<string, unknown>): boolean {
  if (!table.singleton) return isRecordId(id);
  return id === singletonId(table.name, String(spaceId));
}

function refused({ id }: ArchiveRow, issues: readonly RowIssue[]): ParsedRow {
  return typeof id === 'string' ? { ok: false, id: id.slice(0, 200), issues } : { ok: false, issues };
}
