// Between the collected changes and the transaction: look at what is stored, leave out what does not change, take one stamp for the
// write, and seal. Sealing binds the stamp and cannot run inside an IndexedDB transaction, so all of it happens before.
import { CodedError, instantOf, type Clock, type Instant } from '@mana/shared-core';
import { seal, type SealingKey } from '@mana/shared-crypto';
import { freshMeta, sameValue, type FieldMeta, type HybridClock, type Stamp } from '@mana/shared-sync';
import type { Database } from './database.ts';
import type { RowOpener } from './row-opening.ts';
import { mergedSystemFields, type StoredRow } from './stored-row.ts';
import type { TableSpec } from './table-spec.ts';
import type { RecordChange } from './write-unit.ts';

type Values = Record<string, unknown>;

/** Stored values for some fields of a record, to be laid over the row as it is when the transaction runs. */
export interface PreparedPatch {
  readonly spec: TableSpec;
  readonly id: string;
  readonly values: Values;
  readonly meta: FieldMeta;
}

export interface PreparedWrite {
  readonly inserts: readonly { readonly spec: TableSpec; readonly row: StoredRow }[];
  readonly patches: readonly PreparedPatch[];
}

export interface PrepareContext {
  readonly database: Database;
  readonly opener: RowOpener;
  readonly clock: Clock;
  readonly hybrid: HybridClock;
  readonly spaceId: string;
  readonly authorId: string;
  readonly actor: string;
  readonly origin: FieldMeta['origin'];
  readonly key: SealingKey;
}

interface Update {
  readonly spec: TableSpec;
  readonly stored: StoredRow;
  readonly values: Values;
}

/** Records sealed at the same time: enough to keep the cipher busy, few enough to keep memory flat. */
const chunkSize = 250;

const inChunks = async <A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> => {
  const results: B[] = [];
  for (let start = 0; start < items.length; start += chunkSize) {
    results.push(...(await Promise.all(items.slice(start, start + chunkSize).map(work))));
  }
  return results;
};

const isSystem = (name: string): boolean => (mergedSystemFields as readonly string[]).includes(name);

/** The fields of a patch that differ from what is stored; undefined where none does. */
const findChanges = async (
  { opener }: PrepareContext,
  { spec, patch, draft }: RecordChange,
  stored: StoredRow,
): Promise<Update | undefined> => {
  const wanted = { ...draft, ...patch };
  const names = Object.keys(wanted);
  const isSealed = names.some((name) => spec.sealed.has(name));
  const opened: Values = isSealed ? await opener.openFields(spec, stored, names) : stored;
  const locked = (opened['locked'] ?? {}) as Record<string, string>;
  const values: Values = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (!isSystem(name) && Object.hasOwn(locked, name)) throw new CodedError('RECORD_LOCKED', `${spec.name}.${name}`);
    if (!sameValue(value ?? null, opened[name] ?? null)) values[name] = value;
  }
  return Object.keys(values).length > 0 ? { spec, stored, values } : undefined;
};

const sealValues = async (
  { spaceId, key }: PrepareContext,
  spec: TableSpec,
  record: string,
  values: Values,
  at: Stamp,
): Promise<Values> => {
  const sealed: Values = { ...values };
  await Promise.all(
    Object.keys(values)
      .filter((name) => spec.sealed.has(name))
      .map(async (field) => {
        sealed[field] = await seal(key, { space: spaceId, table: spec.name, record, field, at }, values[field]);
      }),
  );
  return sealed;
};

/** A sealed field that has its default is left out: what is not there needs no envelope. */
const withoutDefaults = (spec: TableSpec, values: Values): Values => {
  const kept = { ...values };
  for (const { name, sealed, fallback } of spec.fields) {
    if (sealed && sameValue(kept[name], fallback)) delete kept[name];
  }
  return kept;
};

const prepareInsert = async (
  context: PrepareContext,
  { spec, id, draft, patch }: RecordChange,
  meta: FieldMeta,
  createdAt: Instant,
): Promise<{ spec: TableSpec; row: StoredRow }> => {
  const values = await sealValues(context, spec, id, withoutDefaults(spec, { ...draft, ...patch }), meta.at);
  const row: StoredRow = {
    id,
    spaceId: context.spaceId,
    authorId: context.authorId,
    visibility: 'space',
    createdAt,
    ...values,
    __fieldMeta: freshMeta(meta),
    _updatedAtIndex: meta.at,
  };
  return { spec, row };
};

/** The rows as they are now, read in bulk per table. */
const readStored = async (
  database: Database,
  changes: readonly RecordChange[],
): Promise<Map<RecordChange, StoredRow | undefined>> => {
  const stored = new Map<RecordChange, StoredRow | undefined>();
  for (const table of new Set(changes.map(({ spec }) => spec.name))) {
    const ofTable = changes.filter(({ spec }) => spec.name === table);
    const rows = await database.rows(table).bulkGet(ofTable.map(({ id }) => id));
    ofTable.forEach((change, index) => stored.set(change, rows[index]));
  }
  return stored;
};

/** @throws CodedError RECORD_NOT_FOUND, RECORD_LOCKED */
export const prepareWrite = async (
  context: PrepareContext,
  changes: readonly RecordChange[],
): Promise<PreparedWrite> => {
  const { database, spaceId, hybrid, actor, origin, clock } = context;
  const inserts: RecordChange[] = [];
  const existing: { readonly change: RecordChange; readonly row: StoredRow }[] = [];
  const stored = await readStored(
    database,
    changes.filter(({ draft, spec }) => !draft || spec.table.singleton),
  );
  for (const change of changes) {
    const row = stored.get(change);
    if (!row && change.draft) {
      inserts.push(change);
    } else if (!row || row.spaceId !== spaceId) {
      throw new CodedError('RECORD_NOT_FOUND', `${change.spec.name}/${change.id}`);
    } else {
      existing.push({ change, row });
    }
  }
  const found = await inChunks(existing, ({ change, row }) => findChanges(context, change, row));
  const updates = found.filter((update) => update !== undefined);
  const newest = updates.reduce<Stamp | undefined>(
    (max, { stored: { _updatedAtIndex: at } }) => (max === undefined || at > max ? at : max),
    undefined,
  );
  const meta: FieldMeta = { at: hybrid.next(newest), actor, origin };
  const createdAt = instantOf(clock);
  return {
    inserts: await inChunks(inserts, (change) => prepareInsert(context, change, meta, createdAt)),
    patches: await inChunks(updates, async ({ spec, stored: { id }, values }) => ({
      spec,
      id,
      meta,
      values: await sealValues(context, spec, id, values, meta.at),
    })),
  };
};
