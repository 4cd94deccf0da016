// What an archived record means for the record that is here: new, changed, identical, in the trash. Decides field by field which value is
// written and under which meta; nothing is sealed or stored yet, so a rehearsal is the same code without the last step.
import { metaOf, parseStamp, sameValue, type FieldMeta, type StoredMeta } from '@mana/shared-sync';
import type { RowOpener } from '../row-opening.ts';
import type { StoredRow } from '../stored-row.ts';
import type { TableSpec } from '../table-spec.ts';
import type { ImportMode } from './import-plan.ts';

/** An archived record at its place on this device: mapped space, id and references; plaintext. */
export interface IncomingRecord {
  readonly spec: TableSpec;
  readonly id: string;
  readonly spaceId: string;
  readonly authorId: string;
  readonly visibility: StoredRow['visibility'];
  readonly createdAt: string;
  readonly deletedAt: string | null;
  /** Declared fields. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly meta: StoredMeta;
}

export type Outcome = 'created' | 'changed' | 'identical' | 'trashed';

export interface FieldWrite {
  readonly value: unknown;
  /** Undefined: a new write, stamped when it is made. */
  readonly meta: FieldMeta | undefined;
}

export interface Comparison {
  readonly incoming: IncomingRecord;
  /** The row that was compared with. */
  readonly stored: StoredRow | undefined;
  readonly outcome: Outcome;
  readonly writes: Readonly<Record<string, FieldWrite>>;
}

export interface CompareContext {
  readonly opener: RowOpener;
  readonly mode: ImportMode;
  readonly bringBack: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const day = 86_400_000;

/** A stamp from a clock that was far ahead would win for ever: such a value counts as written now. */
const plausible = (meta: FieldMeta | undefined, now: number): FieldMeta | undefined =>
  meta && parseStamp(meta.at).ms <= now + day ? meta : undefined;

const valueOf = ({ values, visibility, deletedAt }: IncomingRecord, name: string): unknown => {
  if (name === 'visibility') return visibility;
  return name === 'deletedAt' ? deletedAt : values[name];
};

const createdWrites = (incoming: IncomingRecord, { mode, now }: CompareContext): Record<string, FieldWrite> => {
  const writes: Record<string, FieldWrite> = {};
  for (const name of incoming.spec.merged) {
    const meta = mode === 'replace' ? undefined : plausible(metaOf(incoming.meta, name), now);
    writes[name] = { value: valueOf(incoming, name), meta };
  }
  return writes;
};

/** The fields to look at: of a merge those whose stamp is newer than what is here, of a replacement all. */
const candidatesOf = ({ spec, meta }: IncomingRecord, stored: StoredRow, mode: ImportMode): string[] =>
  spec.merged.filter((name) => {
    if (mode === 'replace') return true;
    const theirs = metaOf(meta, name);
    const ours = metaOf(stored.__fieldMeta, name);
    return theirs !== undefined && (ours === undefined || theirs.at > ours.at);
  });

const changedWrites = async (
  incoming: IncomingRecord,
  stored: StoredRow,
  { opener, mode, now }: CompareContext,
): Promise<Record<string, FieldWrite>> => {
  const { spec, meta } = incoming;
  const candidates = candidatesOf(incoming, stored, mode);
  if (candidates.length === 0) return {};
  const opened = await opener.openFields(spec, stored, candidates);
  const locked = (opened['locked'] ?? {}) as Record<string, string>;
  const writes: Record<string, FieldWrite> = {};
  for (const name of candidates) {
    const value = valueOf(incoming, name);
    const isUnreadable = spec.sealed.has(name) && Object.hasOwn(locked, name);
    const present = name === 'deletedAt' || name === 'visibility' ? stored[name] : opened[name];
    if (!isUnreadable && sameValue(value ?? null, present ?? null)) continue;
    writes[name] = { value, meta: mode === 'replace' ? undefined : plausible(metaOf(meta, name), now) };
  }
  return writes;
};

export const compareRecord = async (
  incoming: IncomingRecord,
  stored: StoredRow | undefined,
  context: CompareContext,
): Promise<Comparison> => {
  if (!stored) return { incoming, stored, outcome: 'created', writes: createdWrites(incoming, context) };
  const writes = await changedWrites(incoming, stored, context);
  const staysDeleted = stored.deletedAt != null && incoming.deletedAt === null && !Object.hasOwn(writes, 'deletedAt');
  if (staysDeleted && context.bringBack) writes['deletedAt'] = { value: null, meta: undefined };
  else if (staysDeleted) return { incoming, stored, outcome: 'trashed', writes };
  return { incoming, stored, outcome: Object.keys(writes).length > 0 ? 'changed' : 'identical', writes };
};
