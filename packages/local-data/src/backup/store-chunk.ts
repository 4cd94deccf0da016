// The writing half of an import: seals what was compared and stores one chunk of records of one space in one transaction, with stamps,
// journal and outbox like any write. Sealing cannot run inside the transaction; where a record changed in between, the chunk is
// compared and sealed again.
import type { DBCoreTransaction } from 'dexie';
import { CodedError } from '@mana/shared-core';
import { seal, type SealingKey } from '@mana/shared-crypto';
import { metaOf, sameValue, withMeta, type FieldMeta, type StoredMeta } from '@mana/shared-sync';
import { classifyStorageError, isConnectionDead } from '../durability/storage-failure.ts';
import { reopen, type Engine } from '../engine.ts';
import { StampTooOldError } from '../stamp-row.ts';
import type { StoredRow } from '../stored-row.ts';
import type { TableSpec } from '../table-spec.ts';
import { markTransaction, type WriteContext } from '../write-context.ts';
import type { Comparison, FieldWrite, IncomingRecord } from './compare-row.ts';

/** Another tab can win this often before we say that something is wrong. */
const maxAttempts = 8;

interface SealedRow {
  readonly row: StoredRow;
  readonly replaces: StoredRow | undefined;
}

interface Sealing {
  readonly key: SealingKey;
  /** The meta of values that count as written now. */
  readonly fresh: FieldMeta;
}

const isDefault = (spec: TableSpec, name: string, value: unknown): boolean =>
  spec.sealed.has(name) && sameValue(value, spec.fields.find((field) => field.name === name)?.fallback);

/** The values as they are stored, and the meta of each. A sealed field of a new row that has its default is left out. */
const sealWrites = async (
  { spec, id, spaceId }: IncomingRecord,
  writes: Readonly<Record<string, FieldWrite>>,
  isNew: boolean,
  { key, fresh }: Sealing,
): Promise<{ values: Record<string, unknown>; metas: Map<string, FieldMeta> }> => {
  const values: Record<string, unknown> = {};
  const metas = new Map<string, FieldMeta>();
  await Promise.all(
    Object.entries(writes).map(async ([name, { value, meta = fresh }]) => {
      metas.set(name, meta);
      if (isNew && (isDefault(spec, name, value) || (name === 'deletedAt' && value === null))) return;
      values[name] = undefined;
      values[name] = spec.sealed.has(name)
        ? await seal(key, { space: spaceId, table: spec.name, record: id, field: name, at: meta.at }, value)
        : value;
    }),
  );
  return { values, metas };
};

const sameMeta = (a: FieldMeta | undefined, b: FieldMeta): boolean =>
  a !== undefined && a.at === b.at && a.actor === b.actor && a.origin === b.origin;

/** The metas laid over `base`; fields that `base` speaks for already get no entry of their own. */
const layMetas = (base: StoredMeta, metas: ReadonlyMap<string, FieldMeta>): StoredMeta => {
  let laid = base;
  for (const [name, meta] of metas) if (!sameMeta(metaOf(base, name), meta)) laid = withMeta(laid, [name], meta);
  return laid;
};

const commonMeta = ({ meta, spec }: IncomingRecord, metas: ReadonlyMap<string, FieldMeta>): StoredMeta => {
  const common = meta['*'] ?? metas.get(spec.fields[0]?.name ?? 'visibility');
  return common ? { '*': { at: common.at, actor: common.actor, origin: common.origin } } : {};
};

const sealRow = async ({ incoming, stored, writes }: Comparison, sealing: Sealing): Promise<SealedRow> => {
  const { values, metas } = await sealWrites(incoming, writes, stored === undefined, sealing);
  if (stored) {
    return { row: { ...stored, ...values, __fieldMeta: layMetas(stored.__fieldMeta, metas) }, replaces: stored };
  }
  const { id, spaceId, authorId, createdAt, visibility } = incoming;
  const isFresh = [...metas.values()].every((meta) => meta === sealing.fresh);
  const base: StoredMeta = isFresh ? { '*': sealing.fresh } : commonMeta(incoming, metas);
  const row = { id, spaceId, authorId, visibility, createdAt, ...values, __fieldMeta: layMetas(base, metas) };
  return { row: { ...row, _updatedAtIndex: sealing.fresh.at }, replaces: undefined };
};

const storeRows = ({ database }: Engine, spec: TableSpec, sealed: readonly SealedRow[], context: WriteContext) =>
  database.transaction('rw!', [spec.name], async (transaction) => {
    const state = markTransaction(transaction.idbtrans, context);
    const rows = database.rows(spec.name);
    const trans = transaction.idbtrans as unknown as DBCoreTransaction;
    const inserts = sealed.filter(({ replaces }) => !replaces).map(({ row }) => row);
    const updates = sealed.filter(({ replaces }) => replaces);
    const keys = updates.map(({ row }) => row.id);
    const found = keys.length > 0 ? await rows.core.getMany({ trans, keys, cache: 'immutable' }) : [];
    updates.forEach(({ row, replaces }, index) => {
      const now = found[index] as StoredRow | undefined;
      if (now?._updatedAtIndex !== replaces?._updatedAtIndex) throw new StampTooOldError('STAMP_TOO_OLD', row.id);
      if (now) state.replaces.set(row, now);
    });
    if (inserts.length > 0) await rows.bulkAdd(inserts);
    if (updates.length > 0) await rows.bulkPut(updates.map(({ row }) => row));
  });

export interface ChunkContext {
  readonly spaceId: string;
  readonly actor: string;
  /** The import's id: the undo step all chunks belong to. */
  readonly group: string;
}

/**
 * Stores what `compare` finds to write; asks it again where another tab was faster. Answers the comparisons that were stored.
 * @throws CodedError of the storage, SPACE_LOCKED
 */
export const storeChunk = async (
  engine: Engine,
  spec: TableSpec,
  { spaceId, actor, group }: ChunkContext,
  compare: () => Promise<readonly Comparison[]>,
): Promise<readonly Comparison[]> => {
  const key = await engine.vault.keyOf(spaceId);
  for (let tries = 1; ; tries += 1) {
    const compared = await compare();
    const toWrite = compared.filter(({ writes }) => Object.keys(writes).length > 0);
    if (toWrite.length === 0) return compared;
    const newest = toWrite
      .map(({ stored }) => stored?._updatedAtIndex ?? '')
      .sort()
      .at(-1);
    const fresh: FieldMeta = { at: engine.hybrid.next(newest === '' ? undefined : newest), actor, origin: 'user' };
    const sealed = await Promise.all(toWrite.map((comparison) => sealRow(comparison, { key, fresh })));
    try {
      const context = {
        kind: 'local',
        actor,
        origin: 'user',
        reason: 'restore',
        undoable: true,
        group,
        whole: true,
      } as const;
      await storeRows(engine, spec, sealed, context);
      return compared;
    } catch (error) {
      const failure = classifyStorageError(error);
      if (tries >= maxAttempts) throw failure.code === 'UNKNOWN' ? error : failure;
      if (error instanceof StampTooOldError || failure.message.includes('ConstraintError')) continue;
      if (!isConnectionDead(failure) || tries > 1) throw error instanceof CodedError ? error : failure;
      await reopen(engine.database);
    }
  }
};
