// Answers a query from rows in memory exactly as the database does: by index range, then what to keep, order and limit.
import type { AnyTable, IndexRange, IndexValue, Query } from '@mana/shared-core';
import type { MemoryRow } from './memory-row.ts';

/** The key under which an index holds the row; undefined leaves it out, as IndexedDB does with null. */
const keyOf = (table: AnyTable, index: string, row: MemoryRow): IndexValue | undefined => {
  const shadow = table.shadow[index];
  const key = shadow ? shadow(row as never) : index === '_updatedAtIndex' ? row.updatedAt : row[index];
  return typeof key === 'string' || typeof key === 'number' ? key : undefined;
};

/** IndexedDB's order: every number comes before every string. */
const compareKeys = (a: IndexValue, b: IndexValue): number => {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
};

const isWithin = (key: IndexValue, range: IndexRange): boolean => {
  if (range.equals !== undefined) return compareKeys(key, range.equals) === 0;
  if (range.from !== undefined && compareKeys(key, range.from) < 0) return false;
  if (range.to !== undefined && compareKeys(key, range.to) > 0) return false;
  return range.before === undefined || compareKeys(key, range.before) < 0;
};

const byId = (a: MemoryRow, b: MemoryRow): number => compareKeys(a.id, b.id);

const inRange = (table: AnyTable, rows: readonly MemoryRow[], range: IndexRange): MemoryRow[] => {
  const keyed: { key: IndexValue; row: MemoryRow }[] = [];
  for (const row of rows) {
    const key = keyOf(table, range.name, row);
    if (key !== undefined && isWithin(key, range)) keyed.push({ key, row });
  }
  keyed.sort((a, b) => compareKeys(a.key, b.key) || byId(a.row, b.row));
  if (range.reverse) keyed.reverse();
  return keyed.map((entry) => entry.row);
};

export const answer = <T extends AnyTable>(query: Query<T>, rows: readonly MemoryRow[]): MemoryRow[] => {
  const { table, index, where, match, order, limit, deleted = 'exclude' } = query;
  const asked = index ? inRange(table, rows, index as IndexRange) : [...rows].sort(byId);
  const kept = asked.filter(
    (row) =>
      (deleted === 'include' || (row.deletedAt !== null) === (deleted === 'only')) &&
      (!where || where(row as never)) &&
      (!match || match(row as never)),
  );
  if (order) kept.sort(order as never);
  return limit === undefined ? kept : kept.slice(0, limit);
};
