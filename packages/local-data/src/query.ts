// Answers a module's question from the database. Everything is scoped to one space: every index is compound with it. The database part
// reads stored rows and filters on plain fields; opening, matching and ordering come after, outside of what a live query tracks.
import { Dexie } from 'dexie';
import type { AnyTable, IndexRange, Query, Row } from '@mana/shared-core';
import type { Database } from './database.ts';
import type { RowOpener } from './row-opening.ts';
import type { StoredRow } from './stored-row.ts';
import type { TableSpec } from './table-spec.ts';

const rangeOf = (spaceId: string, range: IndexRange) => {
  const { equals, from, to, before } = range;
  if (equals !== undefined) return { lower: [spaceId, equals], upper: [spaceId, equals], includeUpper: true };
  return {
    lower: [spaceId, from ?? Dexie.minKey],
    upper: [spaceId, before ?? to ?? Dexie.maxKey],
    includeUpper: before === undefined,
  };
};

const isShadow = (spec: TableSpec, name: string): boolean => spec.shadow.some(([shadow]) => shadow === name);

const collectionOf = <T extends AnyTable>(database: Database, spec: TableSpec, spaceId: string, query: Query<T>) => {
  const onlyDeleted = query.deleted === 'only';
  const index = (query.index as IndexRange | undefined) ?? {
    name: onlyDeleted ? 'deletedAt' : '_updatedAtIndex',
  };
  if (query.deleted !== undefined && query.deleted !== 'exclude' && isShadow(spec, index.name)) {
    throw new TypeError(`${spec.name}: tombstones are in no shadow index`);
  }
  const { lower, upper, includeUpper } = rangeOf(spaceId, index);
  const found = database.rows(spec.name).where(`[spaceId+${index.name}]`).between(lower, upper, true, includeUpper);
  return index.reverse ? found.reverse() : found;
};

type PlainFilter = (row: StoredRow) => boolean;

const plainFilter = <T extends AnyTable>(spec: TableSpec, query: Query<T>): PlainFilter | undefined => {
  const deleted = query.deleted ?? 'exclude';
  const where = query.where as unknown as PlainFilter | undefined;
  const needsTombstoneCheck = deleted !== 'include' && !(query.index && isShadow(spec, query.index.name));
  if (!where && !needsTombstoneCheck) return undefined;
  return (row) => {
    row.deletedAt ??= null;
    if (needsTombstoneCheck && (row.deletedAt === null) === (deleted === 'only')) return false;
    return where ? where(row) : true;
  };
};

/** The stored rows a query reads, filtered on plain fields; limited where nothing has to be opened to decide. */
export const findStored = async <T extends AnyTable>(
  database: Database,
  spaceId: string,
  query: Query<T>,
): Promise<StoredRow[]> => {
  const spec = database.spec(query.table.name);
  const keep = plainFilter(spec, query);
  const limit = query.match || query.order ? undefined : query.limit;
  if (limit === undefined) {
    const rows = await collectionOf(database, spec, spaceId, query).toArray();
    return keep ? rows.filter(keep) : rows;
  }
  // A cursor per row is many times slower than a bulk read: read a little more than wanted, and more again where that was too few.
  for (let size = limit; ; size = size * 2 + 50) {
    const rows = await collectionOf(database, spec, spaceId, query).limit(size).toArray();
    const kept = keep ? rows.filter(keep) : rows;
    if (kept.length >= limit || rows.length < size) return kept.slice(0, limit);
  }
};

/** Opens what was found, then matches, orders and limits. */
export const finish = async <T extends AnyTable>(
  opener: RowOpener,
  spec: TableSpec,
  query: Query<T>,
  stored: readonly StoredRow[],
): Promise<Row<T>[]> => {
  let rows = await Promise.all(stored.map((row) => opener.open<T>(spec, row)));
  const { match, order, limit } = query;
  if (match) rows = rows.filter((row) => match(row));
  if (order) rows.sort(order);
  return limit === undefined ? rows : rows.slice(0, limit);
};

/** Counts in the index alone where the question allows it; undefined where rows have to be opened. */
export const countStored = async <T extends AnyTable>(
  database: Database,
  spaceId: string,
  query: Query<T>,
): Promise<number | undefined> => {
  if (query.match) return undefined;
  const spec = database.spec(query.table.name);
  const counted = plainFilter(spec, query)
    ? (await findStored(database, spaceId, query)).length
    : await collectionOf(database, spec, spaceId, query).count();
  return query.limit === undefined ? counted : Math.min(counted, query.limit);
};
