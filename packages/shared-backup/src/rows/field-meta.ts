// The stamps of a row: when and by whom each field was written, in an entry of its own or in that of all.
import type { AnyTable, Origin } from '@mana/shared-core';
import { z } from 'zod';
import { prototypeless } from '../prototypeless.ts';
import type { RowIssue } from './row-issue.ts';

export interface FieldStamp {
  readonly at: string;
  /** Id in `_actors`. */
  readonly actor: string;
  readonly origin: Origin;
}

const origins = ['user', 'agent', 'system', 'migration', 'server-replay'] as const satisfies readonly Origin[];
const stampSchema = z.strictObject({ at: z.string(), actor: z.string().min(1).max(200), origin: z.enum(origins) });
/** System fields that are merged like declared ones. */
const mergedSystemFields = ['deletedAt', 'visibility'];
const EVERY_FIELD = '*';

/** Stamps of fields that the table does not have today are left out; a field may have none: it was never written. */
export function checkMeta(
  table: AnyTable,
  given: unknown,
  isStamp: (text: unknown) => boolean,
): { readonly stamps: Record<string, FieldStamp>; readonly issues: readonly RowIssue[] } {
  const stamps = prototypeless<FieldStamp>([]);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { stamps, issues: [{ field: '__fieldMeta', code: 'invalid_type' }] };
  }
  const issues: RowIssue[] = [];
  for (const [field, value] of Object.entries(given)) {
    if (field !== EVERY_FIELD && !mergedSystemFields.includes(field) && !Object.hasOwn(table.fields, field)) continue;
    const parsed = stampSchema.safeParse(value);
    if (parsed.success && isStamp(parsed.data.at)) stamps[field] = parsed.data;
    else issues.push({ field, code: 'invalid_meta' });
  }
  return { stamps, issues };
}
