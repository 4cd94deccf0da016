// The one door to a person's records, bound to a space and an actor: the implementation of the kernel's port over this database.
import type { Actor, AnyTable, Query, Receipt, Records, Row, WriteOptions, WriteUnit } from '@mana/shared-core';
import { readSafely, writeChanges, type Engine } from './engine.ts';
import { countStored, findStored, finish } from './query.ts';
import { CollectingUnit } from './write-unit.ts';

export interface RecordsContext {
  readonly spaceId: string;
  readonly actor: Actor;
}

export const createRecords = (engine: Engine, { spaceId, actor }: RecordsContext): Records => {
  const { database, opener, clock } = engine;

  const get = async <T extends AnyTable>(table: T, id: string): Promise<Row<T> | undefined> => {
    const stored = await readSafely(database, () => database.rows(table.name).get(id));
    return stored?.spaceId === spaceId ? opener.open<T>(database.spec(table.name), stored) : undefined;
  };

  const list = async <T extends AnyTable>(query: Query<T>): Promise<Row<T>[]> => {
    const stored = await readSafely(database, () => findStored(database, spaceId, query));
    return finish(opener, database.spec(query.table.name), query, stored);
  };

  const count = async <T extends AnyTable>(query: Query<T>): Promise<number> =>
    (await readSafely(database, () => countStored(database, spaceId, query))) ?? (await list(query)).length;

  const write = async (
    collect: (unit: WriteUnit) => void,
    { reason = 'edit', undoable = true, group }: WriteOptions = {},
  ): Promise<Receipt> => {
    const unit = new CollectingUnit(database, spaceId, clock);
    collect(unit);
    const changes = [...unit.changes.values()];
    const request = { spaceId, actor, reason, undoable, ...(group === undefined ? {} : { group }) };
    return { batch: await writeChanges(engine, request, () => Promise.resolve(changes)) };
  };

  return { spaceId, get, list, count, write };
};
